import * as v from 'valibot'
import { authorize } from '#lib/auth/authorize'
import type { Access } from '#lib/auth/with-access'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { LiveInput } from './live-input.ts'
import { removePresence, writePresence } from './presence.ts'
import { writeEdit } from './shared-edits.ts'
import { takeTurn } from './take-turn.ts'
import { experimentOf, parseTopic } from './topic.ts'

const RULES = { types: ['application/json'], limitBytes: 8_192 }

/**
 * `POST /api/live`, its caller known to be a viewer, and for edits an editor: tells colleagues on the same experiment who
 * is there and what they are changing. Who it is from is what the token says, never what was sent.
 */
export async function answerLivePost(request: Request, { by }: Access): Promise<Response> {
  const waitMs = takeTurn(by.sub, Date.now())
  if (waitMs > 0) {
    const headers = { 'retry-after': String(Math.ceil(waitMs / 1_000)) }
    return refuse(request, 429, { title: 'Too many messages', headers })
  }
  const body = await readJson(request, RULES)
  if (!body.ok) return body.response
  const parsed = v.safeParse(LiveInput, body.value)
  if (!parsed.success)
    return refuse(request, 400, {
      title: 'The message cannot be read',
      errors: toInputErrors(parsed.issues),
    })
  const topic = parseTopic(parsed.output.topic)
  const experiment = topic === null ? null : experimentOf(topic)
  if (experiment === null) return refuse(request, 400, { title: 'Only an experiment can be told of' })
  const denial = parsed.output.type === 'edit' ? await denyNonEditor(request) : null
  return denial ?? (await tell(request, experiment, parsed.output, by))
}

async function denyNonEditor(request: Request): Promise<Response | null> {
  const access = await authorize(request, 'editor')
  return access.ok ? null : access.response
}

async function tell(
  request: Request,
  experiment: string,
  { type, body }: LiveInput,
  by: Access['by'],
): Promise<Response> {
  try {
    switch (type) {
      case 'presence':
        await writePresence(experiment, { ...body, by, at: new Date().toISOString() })
        break
      case 'leave':
        await removePresence(experiment, body.client, by)
        break
      case 'edit':
        await writeEdit(experiment, { ...body, by: by.name }, by)
    }
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    log('warn', 'live-unavailable', { experiment, type, error })
    const headers = { 'retry-after': '5' }
    return refuse(request, 503, { title: 'Nothing can be told live right now', headers })
  }
}
