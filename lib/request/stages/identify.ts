import { readVisitor } from '#lib/auth/visitor-cookie'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'
import { readAddress } from '../facts/read-address.ts'

/** Who comes: the visitor of a cookie that we sealed, and the address that a trusted hop names. */
export const identifyStage: Stage = { name: 'identify', run: identify }

function identify({ headers }: Pick<RequestContext, 'headers'>): Decision | Promise<Decision> {
  const visitor = readVisitor(headers.get('cookie'))
  const address = readAddress(headers)
  return visitor instanceof Promise
    ? visitor.then((id) => identified(id, address))
    : identified(visitor, address)
}

function identified(visitor: RequestContext['visitor'], address: string): Decision {
  return {
    type: 'next',
    reason: visitor === null ? 'unknown-visitor' : 'known-visitor',
    facts: { visitor, address },
  }
}
