import { parseExperiments } from '#lib/core/experiments/document'
import type { Edit } from '#lib/core/experiments/edit'
import { putRatios } from '#lib/core/experiments/put-ratios'
import { diffRatios, type RatioShift, toChangeSentence } from '#lib/core/ratios/describe-ratios'
import type { PublishOutcome } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'
import { findRatioFaults, type RatioChangeInput } from './ratio-change.ts'

type RatioPublication = Pick<PublishRequest, 'by' | 'at' | 'outside'> &
  Partial<Pick<PublishRequest, 'requestId'>> &
  RatioChangeInput & {
    readonly experiment: string
    /** `bandit`: by a rule of the published draft, and not by somebody's word. */
    readonly action?: 'ratios' | 'bandit'
  }

export type RatioOutcome =
  | {
      readonly ok: true
      readonly version: number
      /** Empty when these were the live ratios already: then nothing was written. */
      readonly changes: readonly RatioShift[]
      readonly sentence: string
      /** Whether history knows of it; the ratios are live either way. */
      readonly recorded: boolean
    }
  | Extract<PublishOutcome, { ok: false }>

/**
 * Puts new ratios of one experiment live, which is its own confirmation that they change. Never writes over a version
 * that the editor has not seen. Never throws: see `publish`.
 */
export async function publishRatios(publication: RatioPublication): Promise<RatioOutcome> {
  const { experiment, version, ratios, action = 'ratios', requestId = null, ...request } = publication
  let changes: readonly RatioShift[] = []
  const edit = putKnownRatios(experiment, ratios, (shifts) => {
    changes = shifts
  })
  const outcome = await publish({
    ...request,
    requestId,
    seenVersion: version,
    action,
    experiment,
    edit,
    replaces: [`experiments/${experiment}/variants`],
    confirmed: ['ratios-changed'],
  })
  if (!outcome.ok) return outcome
  const { report, recorded } = outcome
  return { ok: true, version: report.version, changes, sentence: toChangeSentence(changes), recorded }
}

/** `putRatios`, every fault told at once by its place in the request; `tell` gets what differs from what was live. */
function putKnownRatios(
  id: string,
  ratios: RatioChangeInput['ratios'],
  tell: (shifts: readonly RatioShift[]) => void,
): Edit {
  return (live, stamp) => {
    const { experiments } = parseExperiments(live.experiments).document
    const experiment = experiments.find((candidate) => candidate.id === id)
    if (experiment === undefined) return { ok: false, code: 'not-found', faults: [] }
    const errors = findRatioFaults(experiment, ratios)
    const faults = errors.map(({ pointer, detail }) => ({ pointer, message: detail }))
    if (faults.length > 0) return { ok: false, code: 'invalid', faults }
    const after = experiment.variants.map(({ key }) => ({ key, ratio: ratios[key] ?? 0 }))
    tell(diffRatios(experiment.variants, after))
    return putRatios(id, ratios)(live, stamp)
  }
}
