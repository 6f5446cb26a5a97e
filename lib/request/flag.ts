import { evaluateFlag } from '#lib/core/experiments/flags'
import type { RequestContext } from './context.ts'
import { RequestFacts } from './facts/visitor-facts.ts'

type Known = ConstructorParameters<typeof RequestFacts>[2] &
  Pick<RequestContext, 'preview' | 'snapshot' | 'surroundings' | 'visitor'>

/**
 * Whether a feature flag is on for the request's visitor; what a preview chose wins. One that Edge Config does not hold
 * is off. Who has no id yet gets only what everybody gets: a part of visitors cannot be told from such a request.
 */
export function flag(context: Known, key: string): boolean {
  const { preview, snapshot, surroundings, visitor } = context
  const chosen = preview?.flags.get(key)
  if (chosen !== undefined) return chosen
  const { experiments } = snapshot
  const known = experiments.flags.get(key)
  if (!known?.enabled || (visitor === null && known.coverage < 1)) return false
  return evaluateFlag(
    experiments,
    new RequestFacts(visitor ?? '', visitor !== null, context, surroundings.now()),
    key,
  )
}
