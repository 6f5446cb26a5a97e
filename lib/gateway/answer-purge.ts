import * as v from 'valibot'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { PurgeInput } from './purge-input.ts'
import { purgeEverywhere } from './purges.ts'

const LIMIT_BYTES = 16 * 1024

/** `POST /api/gateway/purge`: 204 when every tier will take what was stored until now for void. */
export async function answerPurge(request: Request): Promise<Response> {
  const body = await readJson(request, { types: ['application/json'], limitBytes: LIMIT_BYTES })
  if (!body.ok) return body.response
  const result = v.safeParse(PurgeInput, body.value)
  if (!result.success) {
    return refuse(request, 400, { title: 'This is not a purge', errors: toInputErrors(result.issues) })
  }
  const { tags, services } = result.output
  try {
    await purgeEverywhere(
      [...tags.map((tag) => `tag:${tag}`), ...services.map((key) => `service:${key}`)],
      Date.now(),
    )
  } catch {
    return refuse(request, 503, { title: 'The store did not answer; nothing was purged elsewhere' })
  }
  return new Response(null, { status: 204 })
}
