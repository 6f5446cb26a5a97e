import { readSubmission } from '#lib/forms/read-submission'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { redirectTo, textsIn, toContext, toProblem } from './answer-auth.ts'
import { mailReset } from './ask-reset.ts'
import { type Attempt, takeAttempt } from './attempts.ts'
import { isCrossSite } from './is-cross-site.ts'

const PAGE = '/console/sign-in/reset'
const MAX_BYTES = 8_192
const RETRY_AFTER_SECONDS = 5

/**
 * `POST /api/auth/forgot`: the same answer for every address, members and strangers alike; what is to be done is done
 * `later`, once it has left.
 */
export async function answerForgot(
  request: Request,
  later: (work: () => Promise<void>) => void,
): Promise<Response> {
  if (isCrossSite(request.headers))
    return refuse(request, 403, { title: 'This request came from another site' })
  const read = await readSubmission(request, MAX_BYTES)
  if (!read.ok) return read.response
  const { email = '' } = textsIn(read.fields)
  const { network, now, requestId } = toContext(request, new Date())
  const attempt = await count(email.trim().toLowerCase(), network, now)
  const isForm = read.transport === 'form'
  if (attempt !== null)
    return isForm ? redirectTo(`${PAGE}?problem=${attempt.code}`) : toProblem(request, attempt)
  later(() => mailReset(email, now, requestId))
  return isForm ? redirectTo(`${PAGE}?done=asked`) : Response.json({ done: 'asked' }, { status: 202 })
}

async function count(email: string, network: string, now: Date) {
  try {
    const attempt: Attempt = await takeAttempt(`reset\n${email}`, network, now)
    return attempt.allowed ? null : ({ ok: false, code: 'too-many-attempts', ...attempt } as const)
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    return { ok: false, code: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS } as const
  }
}
