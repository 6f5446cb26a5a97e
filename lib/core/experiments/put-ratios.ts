import * as v from 'valibot'
import { isRecord } from '../json/is-record.ts'
import { pointerStep } from '../json/pointer.ts'
import { type Experiment, Variants } from './definition.ts'
import type { Edit } from './edit.ts'
import { editWith, refuse } from './edit-with.ts'
import { type Fault, pieceOf } from './fault.ts'
import { openExperiment } from './open-experiment.ts'

/** Other ratios for the variants of an experiment that has not ended. Faults point into `{"ratios": …}`. */
export function putRatios(id: string, ratios: Readonly<Record<string, number>>): Edit {
  return editWith((open) => {
    const found = openExperiment(open, id)
    if (!found.ok) return found
    const { raw, experiment, replaceWith } = found
    if (experiment.status === 'ended') return refuse('wrong-state', '', `${id} has ended`)
    const faults = findFaults(experiment, ratios)
    if (faults.length > 0) return { ok: false, code: 'invalid', faults }
    const variants = pieceOf(raw, 'variants').value
    const changed = Array.isArray(variants) ? variants.map((variant) => withRatio(variant, ratios)) : variants
    return { ok: true, members: replaceWith({ ...raw, variants: changed }) }
  })
}

function findFaults({ variants }: Experiment, ratios: Readonly<Record<string, number>>): readonly Fault[] {
  const known = variants.map(({ key }) => key)
  const at = (key: string) => `/ratios${pointerStep(key)}`
  const unknown = Object.keys(ratios).filter((key) => !known.includes(key))
  const missing = known.filter((key) => !Object.hasOwn(ratios, key))
  const strange = [
    ...unknown.map((key) => ({
      pointer: at(key),
      message: `There is no such variant. It has ${known.join(', ')}`,
    })),
    ...missing.map((key) => ({ pointer: at(key), message: 'Give a ratio for this variant too' })),
  ]
  if (strange.length > 0) return strange
  const { issues = [] } = v.safeParse(
    Variants,
    known.map((key) => ({ key, ratio: ratios[key] })),
  )
  return issues.map(({ path, message }) => {
    const key = known[Number(path?.[0].key)]
    return { pointer: key === undefined ? '/ratios' : at(key), message }
  })
}

function withRatio(variant: unknown, ratios: Readonly<Record<string, number>>): unknown {
  const key = pieceOf(variant, 'key').value
  if (!isRecord(variant) || typeof key !== 'string' || !Object.hasOwn(ratios, key)) return variant
  return { ...variant, ratio: ratios[key] }
}
