import { isRecord } from '../json/is-record.ts'
import { pointerStep } from '../json/pointer.ts'
import type { Audience } from './audience.ts'
import type { Flag, Group, Holdout } from './definition.ts'
import { dropHeldOutRules } from './drop-held-out-rules.ts'
import type { Edit } from './edit.ts'
import { editWith, type OpenDocuments, type Refusal, type Replacement, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { isInForce } from './held-out-rules.ts'
import { putFlag } from './put-flag.ts'
import { replaceContent } from './replace-content.ts'
import { withSlotRules } from './with-slot-rules.ts'

type SlotValue = {
  readonly rules: readonly {
    readonly audience?: Audience
    readonly content: Readonly<Record<string, unknown>>
  }[]
}

/** Anything in the documents that is no experiment; null takes it out. */
export type Piece =
  | { readonly kind: 'slot'; readonly name: string; readonly value: SlotValue | null }
  | { readonly kind: 'flag'; readonly name: string; readonly value: Omit<Flag, 'key'> | null }
  | { readonly kind: 'segment'; readonly name: string; readonly value: Audience | null }
  | { readonly kind: 'group'; readonly name: string; readonly value: Group | null }
  | { readonly kind: 'holdout'; readonly value: Holdout | null }

/**
 * Puts a piece in, in place of the one of its name, or takes it out. Refuses to take out what something refers to.
 * Faults point into the value.
 */
export function putPiece(piece: Piece): Edit {
  return editWith((open, { version }) => {
    switch (piece.kind) {
      case 'slot':
        return putSlot(open, piece.name, piece.value, version)
      case 'flag':
        return putFlag(open, piece.name, piece.value)
      case 'segment':
        return putNamed(open, 'segments', piece.name, piece.value)
      case 'group':
        return putNamed(open, 'groups', piece.name, piece.value)
      case 'holdout':
        return putHoldout(open, piece.value, version)
    }
  })
}

function putSlot(
  open: OpenDocuments,
  name: string,
  value: SlotValue | null,
  version: number,
): Replacement | Refusal {
  if (value === null) {
    const removal = putNamed(open, 'slots', name, null)
    return removal.ok ? { ...removal, content: replaceContent(open.content, name, []) } : removal
  }
  const rules = value.rules.map(({ audience, content }) => ({ rule: audience ? { audience } : {}, content }))
  const changed = withSlotRules(open, name, rules, version)
  if ('ok' in changed) return changed
  const place = `/slots${pointerStep(name)}`
  return { ok: true, members: { slots: changed.slots }, content: changed.content, place }
}

function putNamed(
  { raw }: OpenDocuments,
  member: 'segments' | 'groups' | 'slots',
  name: string,
  value: object | null,
): Replacement | Refusal {
  const pieces = pieceOf(raw, member).value ?? {}
  if (!isRecord(pieces)) return refuse('invalid', '', `The live ${member} are not an object: mend them first`)
  if (value !== null)
    return {
      ok: true,
      members: { [member]: { ...pieces, [name]: value } },
      place: `/${member}${pointerStep(name)}`,
    }
  if (!Object.hasOwn(pieces, name)) return refuse('not-found', '', `${member} has no ${name}`)
  return {
    ok: true,
    members: { [member]: Object.fromEntries(Object.entries(pieces).filter(([key]) => key !== name)) },
  }
}

/** Under another seed others are held out, and what they have seen is what is live: nothing is kept for those before. */
function putHoldout(open: OpenDocuments, value: Holdout | null, version: number): Replacement | Refusal {
  const live = pieceOf(open.raw, 'holdout').value
  if (value === null && live === undefined) return refuse('not-found', '', 'There is no holdout')
  const goesOn = isInForce(value) && pieceOf(live, 'seed').value === value.seed
  const dropped = goesOn ? null : dropHeldOutRules(open, version)
  if (dropped && 'ok' in dropped) return dropped
  return {
    ok: true,
    members: { holdout: value ?? undefined, ...(dropped && { slots: dropped.slots }) },
    ...(dropped && { content: dropped.content }),
    ...(value && { place: '/holdout' }),
  }
}
