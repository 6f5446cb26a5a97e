import { type Event, MAX_BATCH_BYTES } from '#lib/core/events/event'
import { parseBatch } from '#lib/core/events/parse-batch'
import { problem } from '#lib/http/problem'
import { readText } from '#lib/http/read-text'

/** The events of a request, or the answer that says why they are refused. */
export async function readEvents(request: Request): Promise<readonly Event[] | Response> {
  const requestId = request.headers.get('x-request-id')
  if (!isAcceptedType(request.headers.get('content-type')))
    return problem(415, {
      title: 'Events are application/json, or text/plain with the same content',
      requestId,
    })
  const text = await readText(request, MAX_BATCH_BYTES)
  if (text === null)
    return problem(413, { title: `A batch holds ${MAX_BATCH_BYTES} bytes at most`, requestId })
  const json = parseJson(text)
  if (!json.ok) return problem(400, { title: 'The body is not JSON', requestId })
  const batch = parseBatch(json.value)
  if (batch.ok) return batch.events
  return problem(400, { title: 'The events are not valid', requestId, errors: batch.errors })
}

/** `text/plain` because that is what `sendBeacon` sends without a CORS preflight. */
function isAcceptedType(header: string | null): boolean {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase()
  return type === 'application/json' || type === 'text/plain'
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
