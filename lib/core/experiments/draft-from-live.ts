import { toContentKey } from './content-key.ts'
import type { Experiment } from './definition.ts'
import type { Actor, Draft, DraftDefinition } from './draft.ts'
import { pieceOf } from './fault.ts'

/** Nobody knows who wrote what is live without us. */
const UNKNOWN: Actor = { sub: 'edge-config', name: 'Edge Config' }

/**
 * The draft of a live experiment that nobody has edited yet. To publish it changes nothing. `content` is the live
 * document of that name, `at` when it was last changed.
 */
export function draftFromLive(live: Experiment, content: unknown, at: string): Draft {
  const { id, revision, epoch: _, status: __, unit, hash, coverage, ...definition } = live
  const treatments = live.variants.slice(1).flatMap(({ key }) => {
    const value = pieceOf(content, toContentKey(id, revision, key)).value
    return value === undefined ? [] : [[key, value] as const]
  })
  const signature = { by: UNKNOWN, at }
  return {
    id,
    revision: 0,
    definition: {
      ...definition,
      ...(hash === 1 && { hash }),
      ...(unit === 'user' && { unit }),
      ...(coverage !== 1 && { coverage }),
      ...(treatments.length > 0 && { content: toDraftContent(treatments) }),
    },
    created: signature,
    updated: signature,
    review: null,
  }
}

/** As it stands: what is not in our languages, or not by language at all, is for lint to tell. */
function toDraftContent(
  treatments: readonly (readonly [string, unknown])[],
): NonNullable<DraftDefinition['content']> {
  return Object.fromEntries(treatments) as NonNullable<DraftDefinition['content']>
}
