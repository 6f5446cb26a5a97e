import { type Event, MAX_BATCH_BYTES } from '#lib/core/events/event'
import { parseBatch } from '#lib/core/events/parse-batch'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'

/** `text/plain` because that is what `sendBeacon` sends without a CORS preflight. */
const RULES = { types: ['application/json', 'text/plain'], limitBytes: MAX_BATCH_BYTES }

/** The events of a request, or the answer that says why they are refused. */
export async function readEvents(request: Request): Promise<readonly Event[] | Response> {
  const json = await readJson(request, RULES)
  if (!json.ok) return json.response
  const batch = parseBatch(json.value)
  if (batch.ok) return batch.events
  return refuse(request, 400, { title: 'The events are not valid', errors: batch.errors })
}
