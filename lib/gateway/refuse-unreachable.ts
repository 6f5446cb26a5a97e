import { refuse } from '#lib/http/refuse'
import type { Exchange } from './exchange.ts'

/** What a client is told while every origin of a service is being left alone. */
export function refuseUnreachable({ request }: Exchange): Response {
  const title = 'No origin of this service can be asked just now'
  return refuse(request, 503, { title, headers: { 'retry-after': '1' } })
}
