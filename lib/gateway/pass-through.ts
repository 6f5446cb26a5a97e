import { askOrigins } from './ask-origins.ts'
import type { Exchange } from './exchange.ts'
import { ofPassing, type Told } from './provenance.ts'
import { refuseUnreachable } from './refuse-unreachable.ts'
import { answerStreaming } from './responses.ts'

/** Sends a request on as it is and streams the answer back; nothing is kept. @throws when no origin answered */
export async function passThrough(exchange: Exchange, told: Told): Promise<Response> {
  const { request, service, path, headers, origins, body } = exchange
  const { method, signal } = request
  const ask = { method, path, headers, body, signal, timeoutMs: service.timeoutMs }
  const fetched = await askOrigins(origins, ask)
  if (fetched === null) return refuseUnreachable(exchange)
  return answerStreaming(fetched.response, fetched.response.body, exchange, ofPassing(fetched, told))
}
