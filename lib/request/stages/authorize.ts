import { judgeAccess } from '#lib/auth/judge-access'
import { needOf } from '#lib/core/access/policy'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/** Applies the authorisation table. Handlers apply it again: this stage is never the only guard. */
export const authorizeStage: Stage = { name: 'authorize', run: authorize }

type Input = Pick<RequestContext, 'kind' | 'path' | 'query' | 'method' | 'caller'>

function authorize({ kind, path, query, method, caller }: Input): Decision {
  const verdict = judgeAccess(caller, needOf(path, method))
  if (verdict.allowed) return { type: 'next', reason: 'allowed' }
  if (kind === 'console' && verdict.status === 401) return toSignIn(path + query, caller)
  if (kind === 'console') return NOT_FOR_CONSOLE
  const title = verdict.status === 401 ? 'Sign in or send a valid token' : 'Your role does not allow this'
  const edits = { headers: { 'www-authenticate': verdict.challenge } }
  return { type: 'reject', reason: verdict.reason, status: verdict.status, title, edits }
}

/** A page answers in words: the sign-in page says what role is missing. */
const NOT_FOR_CONSOLE: Decision = {
  type: 'redirect',
  reason: 'role-missing',
  status: 307,
  to: '/console/sign-in?problem=role-missing',
}

/** A session that has merely expired is renewed on the way; the renewal falls back to the sign-in page by itself. */
function toSignIn(next: string, caller: RequestContext['caller']): Decision {
  const to = caller.kind === 'refused' ? '/api/auth/refresh' : '/console/sign-in'
  return {
    type: 'redirect',
    reason: 'sign-in-needed',
    status: 307,
    to: `${to}?next=${encodeURIComponent(next)}`,
  }
}
