import { INTERNAL_HEADER, isPass } from '#lib/auth/internal-pass'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/** Lets our own programs ask for inner paths, to have pages rendered before the first visitor comes. */
export const admitStage: Stage = { name: 'admit', run: admit }

const OUTSIDER: Decision = { type: 'next', reason: 'outsider' }

function admit({
  headers,
  path,
  surroundings,
}: Pick<RequestContext, 'headers' | 'path' | 'surroundings'>): Decision | Promise<Decision> {
  const pass = headers.get(INTERNAL_HEADER)
  if (pass === null) return OUTSIDER
  return isPass(path, pass, surroundings.now()).then((isInternal) => {
    return isInternal ? { type: 'next', reason: 'internal', facts: { isInternal } } : OUTSIDER
  })
}
