import { isRecord } from '../json/is-record.ts'
import type { Experiment } from './definition.ts'
import { parseExperiments } from './document.ts'
import { pieceOf } from './fault.ts'

type RatioError =
  /** No experiment of that id, or one that is invalid as it stands. */
  | 'unknown-experiment'
  /** The ratios are not for exactly the experiment's variants. */
  | 'other-variants'
  /** A ratio is not between 0 and 1, or they do not sum to 1. */
  | 'invalid-ratios'

export type RatioChange =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: RatioError }

/**
 * The live document with other ratios for one experiment, one version later. Takes the document as it was read and
 * changes nothing else in it, so what a hand edit put there, valid or not, is still there afterwards.
 * `at` is the time of the change, ISO 8601.
 */
export function applyRatios(
  live: unknown,
  experimentId: string,
  ratios: Readonly<Record<string, number>>,
  at: string,
): RatioChange {
  const { document } = parseExperiments(live)
  const experiment = document.experiments.find(({ id }) => id === experimentId)
  if (!isRecord(live) || experiment === undefined) return { ok: false, error: 'unknown-experiment' }
  if (!isForVariants(ratios, experiment)) return { ok: false, error: 'other-variants' }
  const changed = {
    ...live,
    version: document.version + 1,
    updatedAt: at,
    experiments: withRatios(live.experiments, experimentId, ratios),
  }
  const stillValid = parseExperiments(changed).document.experiments.some(({ id }) => id === experimentId)
  return stillValid ? { ok: true, document: changed } : { ok: false, error: 'invalid-ratios' }
}

function isForVariants(ratios: Readonly<Record<string, number>>, { variants }: Experiment): boolean {
  return (
    Object.keys(ratios).length === variants.length && variants.every(({ key }) => Object.hasOwn(ratios, key))
  )
}

/** Should a hand edit have left two experiments with one id, both change: which is live then does not matter. */
function withRatios(experiments: unknown, id: string, ratios: Readonly<Record<string, number>>): unknown {
  if (!Array.isArray(experiments)) return experiments
  return experiments.map((experiment: unknown) => {
    const variants = pieceOf(experiment, 'variants').value
    if (!isRecord(experiment) || experiment.id !== id || !Array.isArray(variants)) return experiment
    return { ...experiment, variants: variants.map((variant: unknown) => withRatio(variant, ratios)) }
  })
}

function withRatio(variant: unknown, ratios: Readonly<Record<string, number>>): unknown {
  const key = pieceOf(variant, 'key').value
  if (!isRecord(variant) || typeof key !== 'string' || !Object.hasOwn(ratios, key)) return variant
  return { ...variant, ratio: ratios[key] }
}
