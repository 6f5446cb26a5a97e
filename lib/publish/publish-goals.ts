import type { Goal } from '#lib/core/events/goals'
import { parseExperiments } from '#lib/core/experiments/document'
import { putGoals } from '#lib/core/experiments/put-goals'
import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import type { Prepared, PublishOutcome, Wish } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'
import type { Base } from './read-base.ts'

type GoalsPublication = PublishRequest & {
  readonly goals: readonly Goal[]
  /** The ETag that the publisher saw, which is the version of the live documents. */
  readonly condition: EtagCondition | null
}

/** Publishes the declared goals in place of all that were. Never throws: see `publish`. */
export async function publishGoals(
  { goals, condition, ...request }: GoalsPublication,
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  const wish: Wish = {
    confirmed: [],
    ...request,
    action: 'piece',
    experiment: null,
    replaces: ['goals'],
    prepare: (base) => judgeState(condition, base) ?? { ok: true, edit: putGoals(goals) },
  }
  return await publish(wish, options)
}

function judgeState(condition: EtagCondition | null, { live }: Base): Prepared | null {
  const { version } = parseExperiments(live.experiments).document
  if (condition === null || isSameState(condition, toEtag(version))) return null
  return { ok: false, code: 'conflict', seen: null, live: version, header: 'If-Match' }
}
