import { readCaller } from '#lib/auth/read-caller'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/** Verifies the bearer token or session cookie. It only finds out who calls; `authorize` says whether they may. */
export const authenticateStage: Stage = { name: 'authenticate', run: authenticate }

async function authenticate({ headers }: Pick<RequestContext, 'headers'>): Promise<Decision> {
  const caller = await readCaller(headers)
  return { type: 'next', reason: caller.kind === 'refused' ? caller.reason : caller.kind, facts: { caller } }
}
