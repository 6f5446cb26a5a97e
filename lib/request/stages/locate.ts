import { resolveMarket } from '#lib/core/access/markets'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/** Where from: the country, and the market that it belongs to. */
export const locateStage: Stage = { name: 'locate', run: locate }

function locate({ place, snapshot }: Pick<RequestContext, 'place' | 'snapshot'>): Decision {
  const { country } = place
  const market = resolveMarket(snapshot.markets, country)
  return { type: 'next', reason: country === '' ? 'place-unknown' : 'located', facts: { country, market } }
}
