import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { sendJson } from '../http/send-json.ts'

/** An answer of either side of the server. `headers` beside the content type and length. */
export type Answer = { status: number; json: string; headers?: OutgoingHttpHeaders }

export function toError(
  status: number,
  code: string,
  message: string,
  headers: OutgoingHttpHeaders = {},
): Answer {
  return { status, json: JSON.stringify({ error: { code, message } }), headers }
}

/** Sends it; a client that names the ETag it has gets 304 (the SDK does, and keeps the body itself). */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, json, headers = {} } = answer
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const etag = status === 200 && isRead ? `"${createHash('sha256').update(json).digest('base64url')}"` : null
  if (etag === null) sendJson(response, status, json, headers)
  else if (request.headers['if-none-match'] === etag) response.writeHead(304, { ...headers, etag }).end()
  else sendJson(response, status, json, { ...headers, etag })
}
