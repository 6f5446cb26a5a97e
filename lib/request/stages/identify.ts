import { readVisitor } from '#lib/auth/visitor-cookie'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/** Who comes: the visitor of a cookie that we sealed. */
export const identifyStage: Stage = { name: 'identify', run: identify }

function identify({ cookies }: Pick<RequestContext, 'cookies'>): Decision | Promise<Decision> {
  const visitor = readVisitor(cookies)
  return visitor instanceof Promise ? visitor.then(identified) : identified(visitor)
}

function identified(visitor: RequestContext['visitor']): Decision {
  return { type: 'next', reason: visitor === null ? 'unknown-visitor' : 'known-visitor', facts: { visitor } }
}
