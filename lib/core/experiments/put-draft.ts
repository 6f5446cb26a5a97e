import { isRecord } from '../json/is-record.ts'
import { isSame } from '../json/is-same.ts'
import { pointerStep } from '../json/pointer.ts'
import { toContentKey } from './content-key.ts'
import type { Draft, DraftDefinition } from './draft.ts'
import type { Edit } from './edit.ts'
import { editWith, type OpenDocuments, type Raw, type Refusal, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { lintGoals } from './lint/lint-goals.ts'
import { placesIn } from './list-pieces.ts'
import { nextRevision } from './next-revision.ts'
import { replaceContent } from './replace-content.ts'
import { statusFrom } from './set-status.ts'
import { suggestSeed } from './suggest-seed.ts'
import { toCompactExperiment } from './to-compact-experiment.ts'

/**
 * Puts a draft live. What runs already goes on under its seed: its revision rises when what it shows changes. What is
 * paused stays so until it is resumed. Another seed is a restart. What has ended, or is not in the documents, starts only with a seed that was never used. A draft
 * that says nothing of a treatment's content keeps what is live. Faults point into the draft's definition.
 */
export function putDraft(
  { id, definition }: Pick<Draft, 'id' | 'definition'>,
  { usedSeeds }: { readonly usedSeeds: readonly string[] },
): Edit {
  return editWith((open, stamp) => {
    const stranger = strangerIn(definition)
    if (stranger) return stranger
    const faults = lintGoals(definition)
    if (faults.length > 0) return { ok: false, code: 'invalid', faults }
    const found = openPlace(open, id)
    if (!found.ok) return found
    const chosen = chooseSeed(id, definition, found.live, usedSeeds)
    if (!chosen.ok) return chosen
    const { place, live, putInto } = found
    const contents = contentsOf(open, definition, live, id)
    const isUnchanged = chosen.goesOn && showsTheSame(open, definition, live, contents)
    const revision = isUnchanged ? revisionOf(live) : nextRevision(stamp.version, revisionOf(live))
    const begun = statusFrom(definition.schedule, Date.parse(stamp.at))
    const status = chosen.goesOn && found.live.status === 'paused' ? ('paused' as const) : begun
    const decided = { id, status, seed: chosen.seed, revision }
    const entries = contents.map(([key, value]) => [toContentKey(id, revision, key), value] as const)
    return {
      ok: true,
      members: putInto(toCompactExperiment(decided, definition, live, chosen.goesOn)),
      content: replaceContent(open.content, id, entries),
      place: `/experiments/${place}`,
    }
  })
}

type Contents = readonly (readonly [variant: string, content: unknown])[]

interface Place {
  readonly ok: true
  readonly place: number
  /** What stands there, whole or broken; empty for a new one, which comes last. */
  readonly live: Raw
  putInto(piece: Raw): Raw
}

function openPlace({ raw }: OpenDocuments, id: string): Place | Refusal {
  const list: unknown = pieceOf(raw, 'experiments').value ?? []
  if (!Array.isArray(list))
    return refuse('invalid', '', 'The live experiments are not a list: mend them first')
  const broken = list.findIndex((piece) => pieceOf(piece, 'id').value === id)
  const place = placesIn(list, 'experiments').get(id) ?? (broken < 0 ? list.length : broken)
  const live: unknown = list[place]
  return {
    ok: true,
    place,
    live: isRecord(live) ? live : {},
    putInto: (piece) => ({ experiments: place < list.length ? list.with(place, piece) : [...list, piece] }),
  }
}

/** A draft that names no seed goes on under the live one. */
function chooseSeed(
  id: string,
  definition: DraftDefinition,
  live: Raw,
  usedSeeds: readonly string[],
): { readonly ok: true; readonly seed: string; readonly goesOn: boolean } | Refusal {
  const liveSeed = typeof live.seed === 'string' ? [live.seed] : []
  const seed = definition.seed ?? liveSeed[0] ?? `${id}-1`
  const goesOn = seed === live.seed && live.status !== 'ended'
  const used = [...usedSeeds, ...liveSeed]
  if (goesOn || !used.includes(seed)) return { ok: true, seed, goesOn }
  const why = `Visitors were already bucketed under ${seed}, and what they saw then would colour the result`
  return refuse('new-seed-needed', '/seed', `${why}. Take a new seed, such as ${suggestSeed(id, used)}`)
}

/** The control shows what the slot shows; content for it, or for a variant that is none, would never be seen. */
function strangerIn({ content = {}, variants }: DraftDefinition): Refusal | null {
  if (!variants) return refuse('invalid', '/variants', 'Give the control and at least one treatment')
  const [control, ...treatments] = variants.map(({ key }) => key)
  const stranger = Object.keys(content).find((key) => !treatments.includes(key))
  if (stranger === undefined) return null
  const pointer = `/content${pointerStep(stranger)}`
  if (stranger !== control)
    return refuse('invalid', pointer, 'There is no such variant: take its content out')
  return refuse('invalid', pointer, "The control shows the slot's own content: change that at the slot")
}

/** What each treatment is to show: as the draft says, else as it is live. */
function contentsOf(
  { content }: OpenDocuments,
  definition: DraftDefinition,
  live: Raw,
  id: string,
): Contents {
  return (definition.variants ?? []).slice(1).map(({ key }) => {
    const drafted = pieceOf(definition.content, key).value
    return [key, drafted ?? pieceOf(content, toContentKey(id, revisionOf(live), key)).value]
  })
}

function showsTheSame(
  { content }: OpenDocuments,
  { slot, variants }: DraftDefinition,
  live: Raw,
  contents: Contents,
) {
  const liveVariants = Array.isArray(live.variants) ? live.variants : []
  const keys = liveVariants.map((variant: unknown) => pieceOf(variant, 'key').value)
  const key = (variant: string) => toContentKey(String(live.id), revisionOf(live), variant)
  return (
    slot === live.slot &&
    isSame(
      keys,
      variants?.map((variant) => variant.key),
    ) &&
    contents.every(([variant, value]) => isSame(value, pieceOf(content, key(variant)).value))
  )
}

/** Left out it is 1, as for the parser; of nothing it is 0. */
function revisionOf({ id, revision = 1 }: Raw): number {
  return id !== undefined && Number.isInteger(revision) ? Number(revision) : 0
}
