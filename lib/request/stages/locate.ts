import { resolveMarket } from '#lib/core/access/markets'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'
import { detectDevice } from '../facts/detect-device.ts'
import { readPlace } from '../facts/read-place.ts'

/** Where from and on what: place, the market it belongs to, and the class of device. */
export const locateStage: Stage = { name: 'locate', run: locate }

function locate({ headers, snapshot }: Pick<RequestContext, 'headers' | 'snapshot'>): Decision {
  const place = readPlace(headers)
  const market = resolveMarket(snapshot.markets, place.country)
  const device = detectDevice(headers.get('user-agent') ?? '')
  return {
    type: 'next',
    reason: place.country === '' ? 'place-unknown' : 'located',
    facts: { ...place, market, device },
  }
}
