import { readCaller } from '#lib/auth/read-caller'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/**
 * Verifies the bearer token or session cookie. It only finds out who calls; `authorize` says whether they may. To a page
 * that matters only while an experiment goes by user, and only then does it cost anything there.
 */
export const authenticateStage: Stage = { name: 'authenticate', run: authenticate }

type Input = Pick<RequestContext, 'headers' | 'kind' | 'cookies' | 'snapshot'>

function authenticate({ headers, kind, cookies, snapshot }: Input): Decision | Promise<Decision> {
  if (kind === 'page' && !(snapshot.experiments.hasUsers && cookies?.includes('sl_session=')))
    return { type: 'next', reason: 'not-asked' }
  return readCaller(headers).then(authenticated)
}

function authenticated(caller: RequestContext['caller']): Decision {
  return { type: 'next', reason: caller.kind === 'refused' ? caller.reason : caller.kind, facts: { caller } }
}
