import { isRecord } from '../json/is-record.ts'
import { isSame } from '../json/is-same.ts'
import type { DraftDefinition } from './draft.ts'

type Member = keyof DraftDefinition

/** What stands in the live documents of a definition, with what it is where it is left out. */
const LIVE_MEMBERS: ReadonlyMap<Member, unknown> = new Map<Member, unknown>([
  ['slot', undefined],
  ['seed', undefined],
  ['hash', 2],
  ['unit', 'visitor'],
  ['coverage', 1],
  ['variants', undefined],
  ['audience', {}],
  ['group', undefined],
  ['requires', undefined],
  ['forced', {}],
  ['schedule', {}],
  ['content', {}],
])

/** A draft that leaves these out takes what is live, whatever that is. */
const FOLLOWING: readonly Member[] = ['seed', 'hash', 'content']

/**
 * A draft after somebody else changed what is live, from `base` to `theirs`: a member that the draft had left as it was
 * takes the live value; where both changed it, the draft's stays. Prose is the draft's alone.
 */
export function mergeDefinition(
  base: DraftDefinition,
  theirs: DraftDefinition,
  ours: DraftDefinition,
): DraftDefinition {
  const merged = new Map<string, unknown>(Object.entries(ours))
  for (const member of LIVE_MEMBERS.keys()) {
    if (isSame(filledIn(base, member), filledIn(theirs, member))) continue
    if (ours[member] === undefined && FOLLOWING.includes(member)) continue
    if (!isSame(filledIn(base, member), withBase(ours, base, member))) continue
    if (theirs[member] === undefined) merged.delete(member)
    else merged.set(member, theirs[member])
  }
  return Object.fromEntries(merged) as DraftDefinition
}

function filledIn(definition: DraftDefinition, member: Member): unknown {
  return definition[member] ?? LIVE_MEMBERS.get(member)
}

/** A treatment of which a draft says nothing shows what is live. */
function withBase(ours: DraftDefinition, base: DraftDefinition, member: Member): unknown {
  const value = filledIn(ours, member)
  return member === 'content' && isRecord(value) ? { ...base.content, ...value } : value
}
