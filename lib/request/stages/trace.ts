import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

const GIVEN_ID = /^[\w-]{8,64}$/

/** Gives the request its id: the platform's or a proxy's if there is a usable one, else a fresh UUID. */
export const traceStage: Stage = { name: 'trace', run: trace }

function trace({ headers }: Pick<RequestContext, 'headers'>): Decision {
  const given = headers.get('x-request-id')
  const requestId = given !== null && GIVEN_ID.test(given) ? given : crypto.randomUUID()
  return { type: 'next', reason: 'traced', facts: { requestId } }
}
