import type { RequestContext } from './context.ts'
import { detectDevice } from './facts/detect-device.ts'

const OURS = /^x-(?:sl|user)-/

/**
 * The request headers that a handler sees: the client's, without any that only we may set, and ours. They are hints
 * for logs and origins; a handler that grants something verifies cookie or token itself.
 */
export function identityHeaders(given: Headers, context: RequestContext): Headers {
  const headers = new Headers()
  for (const [name, value] of given) if (!OURS.test(name)) headers.append(name, value)
  headers.set('x-request-id', context.requestId)
  headers.set('x-sl-market', context.market.key)
  headers.set('x-sl-device', context.preview?.device ?? detectDevice(given.get('user-agent') ?? ''))
  if (context.visitor !== null) headers.set('x-sl-visitor', context.visitor)
  if (context.country !== '') headers.set('x-sl-country', context.country)
  if (context.isBot) headers.set('x-sl-bot', '1')
  if (context.caller.kind === 'verified') {
    headers.set('x-user-id', encodeURIComponent(context.caller.session.sub))
    headers.set('x-user-roles', context.caller.session.roles.join(','))
  }
  return headers
}
