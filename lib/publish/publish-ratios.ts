import { applyRatios } from '#lib/core/experiments/apply-ratios'
import { parseExperiments } from '#lib/core/experiments/document'
import { diffRatios, type RatioShift, toChangeSentence } from '#lib/core/ratios/describe-ratios'
import type { InputError } from '#lib/http/problem'
import { log } from '#lib/observability/log'
import { documentKey } from '#lib/stores/edge-config/client'
import { EdgeConfigWriteError, readLiveDocuments, writeDocuments } from '#lib/stores/edge-config/write'
import { recordPublication } from './history.ts'
import { withPublishLock } from './publish-lock.ts'
import { findRatioFaults } from './ratio-change.ts'

export type RatioPublication = {
  readonly experiment: string
  /** The version of the live document that the editor saw. */
  readonly version: number
  readonly ratios: Readonly<Record<string, number>>
  readonly by: { readonly sub: string; readonly name: string }
  readonly at: Date
}

export type PublishOutcome =
  | {
      readonly ok: true
      readonly version: number
      /** Empty when these were the live ratios already: then nothing was written. */
      readonly changes: readonly RatioShift[]
      readonly sentence: string
      /** Whether history knows of it; the ratios are live either way. */
      readonly recorded: boolean
    }
  | { readonly ok: false; readonly code: 'conflict'; readonly seen: number; readonly live: number }
  | { readonly ok: false; readonly code: 'invalid'; readonly errors: readonly InputError[] }
  | { readonly ok: false; readonly code: 'not-found' | 'store-unreachable' | 'too-large' }

/**
 * Puts new ratios of one experiment live: compares with what is live now, edits that, checks the result and
 * writes it in one request. Never writes over a version that the editor has not seen.
 */
export async function publishRatios(publication: RatioPublication): Promise<PublishOutcome> {
  try {
    const outcome = await withPublishLock(async () => await replaceLive(publication))
    return outcome ?? { ok: false, code: 'store-unreachable' }
  } catch (error) {
    log('error', 'publish-failed', { experiment: publication.experiment, error })
    return { ok: false, code: toCode(error) }
  }
}

/** Such a version reads as 0: the next one would be 1, and versions would run backwards. */
const MALFORMED_VERSION: InputError = {
  pointer: '/version',
  detail: 'The version of the live document is not a whole number. Mend it at /version in Edge Config first',
}

async function replaceLive(publication: RatioPublication): Promise<PublishOutcome> {
  const { experiment: id, version, ratios, at } = publication
  const raw = (await readLiveDocuments()).get(documentKey('experiments'))
  const { document, faults: known } = parseExperiments(raw)
  if (known.some(({ pointer }) => pointer === '/version'))
    return { ok: false, code: 'invalid', errors: [MALFORMED_VERSION] }
  const experiment = document.experiments.find((candidate) => candidate.id === id)
  if (document.version !== version)
    return { ok: false, code: 'conflict', seen: version, live: document.version }
  if (experiment === undefined) return { ok: false, code: 'not-found' }
  const errors = findRatioFaults(experiment, ratios)
  if (errors.length > 0) return { ok: false, code: 'invalid', errors }
  const after = experiment.variants.map(({ key }) => ({ key, ratio: ratios[key] ?? 0 }))
  const changes = diffRatios(experiment.variants, after)
  const sentence = toChangeSentence(changes)
  if (changes.length === 0) return { ok: true, version, changes, sentence, recorded: true }
  const edit = applyRatios(raw, id, ratios, at.toISOString())
  if (!edit.ok) return { ok: false, code: 'invalid', errors: [{ pointer: '/ratios', detail: edit.error }] }
  const faults = findNewFaults(raw, edit.document)
  if (faults.length > 0) return { ok: false, code: 'invalid', errors: faults }
  await writeDocuments({ experiments: edit.document })
  const recorded = await record(publication, sentence, changes)
  return { ok: true, version: version + 1, changes, sentence, recorded }
}

/** Faults that an edit would bring in; those that were there before are not this editor's. */
function findNewFaults(before: unknown, after: unknown): readonly InputError[] {
  const known = new Set(parseExperiments(before).faults.map(({ pointer }) => pointer))
  return parseExperiments(after)
    .faults.filter(({ pointer }) => !known.has(pointer))
    .map(({ pointer, message }) => ({ pointer, detail: message }))
}

/** The ratios are live by now: a history that cannot be written is reported, never a failed publish. */
async function record(
  { experiment, version, by, at }: RatioPublication,
  sentence: string,
  changes: readonly RatioShift[],
): Promise<boolean> {
  const entry = { version: version + 1, at: at.toISOString(), by, experiment, sentence }
  try {
    await recordPublication({ ...entry, changes: [...changes] })
    return true
  } catch (error) {
    log('error', 'history-not-recorded', { ...entry, by: by.sub, error })
    return false
  }
}

function toCode(error: unknown): 'store-unreachable' | 'too-large' {
  return error instanceof EdgeConfigWriteError && isSizeRefusal(error) ? 'too-large' : 'store-unreachable'
}

/** The platform answers 413 to a large body, and 400 or 403 with a message to a store that would grow too large. */
function isSizeRefusal({ status, message }: EdgeConfigWriteError): boolean {
  return status === 413 || (status >= 400 && status < 500 && /size|too large|exceed/i.test(message))
}
