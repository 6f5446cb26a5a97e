import { evaluate, flag } from 'flags/next'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const HEADER = 'x-visitor'

/**
 * The Flags SDK decides nothing itself: `decide` is the site's own code. Here that is as little as does the task, a
 * comparison for each condition and one hash, so that what is measured is the SDK. Requests are new in each round,
 * since it remembers what it has decided for a request.
 */
export const flagsSdk: Peer = {
  name: 'flags',
  task: 'evaluate of all flags for a request, `decide` being a few comparisons (of versions as texts) and one hash',
  prepare: (experiments) => {
    let known: ReadonlyMap<string, Visitor> = new Map()
    let requests: readonly Request[] = []
    const identify = ({ headers }: { headers: { get(name: string): string | null } }) =>
      known.get(headers.get(HEADER) ?? '')
    const flags = Object.fromEntries(
      experiments.map((experiment) => {
        const decide = ({ entities }: { entities?: Visitor | undefined }) =>
          entities === undefined ? null : chooseVariant(experiment, entities)
        return [
          experiment.id,
          flag<string | null, Visitor | undefined>({ key: experiment.id, identify, decide }),
        ]
      }),
    )
    return {
      receive: (visitors) => {
        known = new Map(visitors.map((visitor) => [visitor.id, visitor]))
        requests = visitors.map(({ id }) => new Request('http://localhost/', { headers: { [HEADER]: id } }))
      },
      decide: (index) => evaluate(flags, requests[index]),
      variantIn: (decision, id) => (decision as Record<string, string | null>)[id] ?? null,
    }
  },
}

function chooseVariant({ seed, variants, audience }: Experiment, visitor: Visitor): string | null {
  if (!audience.some((conditions) => conditions.every((condition) => isMet(condition, visitor)))) return null
  let left = hash(seed + visitor.id) % 100
  for (const { key, percent } of variants) {
    if (left < percent) return key
    left -= percent
  }
  return null
}

function isMet(condition: Condition, visitor: Visitor): boolean {
  switch (condition.attribute) {
    case 'country':
      return condition.in.includes(visitor.country)
    case 'app':
      return visitor.app >= condition.atLeast
    case 'device':
    case 'returning':
      return visitor[condition.attribute] === condition.is
  }
}

function hash(text: string): number {
  let state = FNV_OFFSET
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), FNV_PRIME)
  return state >>> 0
}
