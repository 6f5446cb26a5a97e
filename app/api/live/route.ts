import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerLive } from '#lib/live/answer-live'
import { answerLivePost } from '#lib/live/answer-live-post'

/**
 * Node and not edge: clients of one process share a connection to Redis, and an edge isolate must not use what another
 * request has opened. Waiting costs no processor time there either.
 */
export const maxDuration = 300

/** What is told on a topic, as server-sent events. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerLive)
}

/** Presence and edits of a colleague. */
export async function POST(request: Request): Promise<Response> {
  return await withAccess(request, answerLivePost)
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
