import type { Access } from '#lib/auth/with-access'
import type { Goal } from '#lib/core/events/goals'
import { readEtags, toEtag } from '#lib/http/match-etag'
import { readJson } from '#lib/http/read-body'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from './answer-from-store.ts'
import { answerOutcome } from './answer-publish.ts'
import { findLostGoals } from './find-lost-goals.ts'
import { parseGoalsInput } from './goals-input.ts'
import type { GoalUse } from './goals-view.ts'
import { publishGoals } from './publish-goals.ts'
import { QueryOptions } from './publish-input.ts'
import { readGoals } from './read-goals.ts'
import { toPublish } from './read-publish-request.ts'

const RULES = { types: ['application/json'], limitBytes: 65_536 }

/** `GET /api/goals`, under the version of the live documents as its ETag. */
export async function answerGoals(request: Request): Promise<Response> {
  return await answerFromStore(request, async () => {
    const view = await readGoals()
    return Response.json(view, { headers: { etag: toEtag(view.version), 'cache-control': 'no-store' } })
  })
}

/** `PUT /api/goals`, its caller known to be a publisher; how to publish stands in the query. */
export async function answerGoalsChange(request: Request, access: Access): Promise<Response> {
  const query = readQuery(request, QueryOptions)
  if (!query.ok) return query.response
  const condition = readEtags(request.headers.get('if-match'))
  if (condition === null && query.value.version === undefined) return refuseUnconditional(request)
  const body = await readJson(request, RULES)
  if (!body.ok) return body.response
  const parsed = parseGoalsInput(body.value)
  if (!parsed.ok)
    return refuse(request, 400, {
      title: 'These goals cannot be published',
      errors: parsed.errors,
      code: 'invalid',
    })
  const { goals } = parsed
  const { confirm = [], dryRun = false, ...options } = query.value
  const read = await toPublish(request, access, { ...options, confirm, dryRun }, JSON.stringify(body.value))
  if (!read.ok) return read.response
  return await answerFromStore(request, async () => {
    const lost = await findLost(goals)
    if (lost.length > 0) return refuseLoss(request, lost)
    const outcome = await publishGoals({ ...read.request, goals, condition }, { dryRun })
    return await answerOutcome(request, null, outcome)
  })
}

async function findLost(goals: readonly Goal[]): Promise<readonly GoalUse[]> {
  return findLostGoals(await readGoals(), goals)
}

/** The goals are one list that several people edit: whoever has not seen it would drop what others added. */
function refuseUnconditional(request: Request): Response {
  const detail = 'Read the goals, and send their ETag, or the version as ?version='
  return refuse(request, 428, { title: 'Send If-Match', detail, code: 'if-match-missing' })
}

function refuseLoss(request: Request, lost: readonly GoalUse[]): Response {
  const told = [...new Set(lost.map(({ goal, name }) => `${name} measures ${goal}`))]
  return refuse(request, 409, {
    title: 'A running experiment would lose its goal',
    detail: `${told.join(', ')}. Keep the goal, or stop the experiment first`,
    code: 'goal-in-use',
  })
}
