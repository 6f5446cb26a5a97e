import { isRecord } from '../json/is-record.ts'
import { parseExperiments } from './document.ts'
import type { Edit } from './edit.ts'

/** Keeps the live documents as somebody edited them by hand, under a version of ours. What is broken is not kept. */
export const keepEdit: Edit = ({ experiments, ...others }, { version, at: updatedAt }) => {
  const { faults } = parseExperiments(experiments)
  if (!isRecord(experiments) || faults.length > 0) return { ok: false, code: 'invalid', faults }
  return { ok: true, documents: { ...others, experiments: { ...experiments, version, updatedAt } } }
}
