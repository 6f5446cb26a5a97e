import { type Batch, MAX_BATCH_BYTES } from '#lib/core/events/event'
import { parseBatch } from '#lib/core/events/parse-batch'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'

/** `text/plain` because that is what `sendBeacon` sends without a CORS preflight. */
const RULES = { types: ['application/json', 'text/plain'], limitBytes: MAX_BATCH_BYTES }

/** The batch of a request, or the answer that says why it is refused. */
export async function readBatch(request: Request): Promise<Batch | Response> {
  const json = await readJson(request, RULES)
  if (!json.ok) return json.response
  const parsed = parseBatch(json.value)
  if (parsed.ok) return parsed.batch
  return refuse(request, 400, { title: 'The events are not valid', errors: parsed.errors })
}
