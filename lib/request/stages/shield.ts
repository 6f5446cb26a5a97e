import { isbot } from 'isbot'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'

/**
 * Marks bots, and refuses what no honest client sends. Being a bot changes nothing about the page: crawlers
 * are bucketed like any visitor, they are only left out of the counting.
 */
export const shieldStage: Stage = { name: 'shield', run: shield }

/** Names by which a query could pose as a route parameter of the framework. */
const ROUTE_PARAMETER = /[?&]nxt[PI]/i
const MAX_URL_LENGTH = 8_192

function shield({
  kind,
  headers,
  query,
  url,
}: Pick<RequestContext, 'kind' | 'headers' | 'query' | 'url'>): Decision {
  if (url.length > MAX_URL_LENGTH)
    return { type: 'reject', reason: 'url-too-long', status: 414, title: 'The URL is too long' }
  if (kind === 'page') return { type: 'next', reason: 'page' }
  if (ROUTE_PARAMETER.test(query) || ROUTE_PARAMETER.test(decodeSafely(query)))
    return {
      type: 'reject',
      reason: 'reserved-parameter',
      status: 400,
      title: 'The query holds a reserved name',
    }
  return { type: 'next', reason: 'clean', facts: { isBot: isbot(headers.get('user-agent')) } }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
