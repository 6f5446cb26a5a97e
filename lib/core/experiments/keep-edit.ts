import { isRecord } from '../json/is-record.ts'
import type { Edit } from './edit.ts'
import { faultsOf } from './faults-of.ts'

/** Keeps the live documents as somebody edited them by hand, under a version of ours. What is broken is not kept. */
export const keepEdit: Edit = (live, { version, at: updatedAt }) => {
  const { experiments, ...others } = live
  const faults = faultsOf(live)
  if (!isRecord(experiments) || faults.length > 0) return { ok: false, code: 'invalid', faults }
  return { ok: true, documents: { ...others, experiments: { ...experiments, version, updatedAt } } }
}
