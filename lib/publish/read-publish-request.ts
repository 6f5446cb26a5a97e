import * as v from 'valibot'
import { digestOf } from '#lib/auth/digest'
import type { Access } from '#lib/auth/with-access'
import { isRecord } from '#lib/core/json/is-record'
import { toInputErrors } from '#lib/forms/to-input-errors'
import type { Refused } from '#lib/http/read-body'
import { readOptionalJson } from '#lib/http/read-optional-json'
import { refuse } from '#lib/http/refuse'
import type { ChangeOptions } from './publish-input.ts'
import type { PublishRequest } from './publish-request.ts'

type Caller = Pick<Access, 'by' | 'isOwner'>

const RULES = { types: ['application/json'], limitBytes: 8_192 }
const IDEMPOTENCY_KEY = /^[\x20-\x7e]{1,255}$/

/** A body with the options of a publish, and the request that they make together with caller, clock and headers. */
export type ReadPublish<T> = {
  readonly ok: true
  readonly input: T
  readonly request: PublishRequest
  readonly dryRun: boolean
}

/** Reads the optional body of a publish and its headers, or gives the 4xx that says what is wrong with them. */
export async function readPublish<S extends v.GenericSchema<unknown, ChangeOptions>>(
  request: Request,
  access: Caller,
  schema: S,
): Promise<ReadPublish<v.InferOutput<S>> | Refused> {
  const body = await readOptionalJson(request, RULES)
  if (!body.ok) return body
  // To Valibot an array is an object too.
  if (!isRecord(body.value))
    return refused(request, 'The request cannot be read', [{ pointer: '', detail: 'Send a JSON object' }])
  const parsed = v.safeParse(schema, body.value)
  if (!parsed.success) return refused(request, 'The request cannot be read', toInputErrors(parsed.issues))
  const input = parsed.output
  return await toPublish(request, access, input, JSON.stringify(body.value))
}

/** The same for options that were read from elsewhere; `text` is the body, of which a retry must have the same. */
export async function toPublish<T extends ChangeOptions>(
  request: Request,
  { by, isOwner = false }: Caller,
  input: T,
  text: string,
): Promise<ReadPublish<T> | Refused> {
  const key = request.headers.get('idempotency-key')
  if (key !== null && !IDEMPOTENCY_KEY.test(key))
    return refused(request, 'An Idempotency-Key is 1 to 255 printable characters', [])
  const { pathname, search } = new URL(request.url)
  const { confirm, outside, version, dryRun } = input
  const made: PublishRequest = {
    by,
    isOwner,
    at: new Date(),
    requestId: request.headers.get('x-request-id'),
    confirmed: confirm,
    ...(outside && { outside }),
    ...(version !== undefined && { seenVersion: version }),
    ...(key !== null && {
      idempotency: { key, digest: await digestOf([request.method, pathname, search, text].join('\n')) },
    }),
  }
  return { ok: true, input, request: made, dryRun }
}

function refused(request: Request, title: string, errors: ReturnType<typeof toInputErrors>): Refused {
  return { ok: false, response: refuse(request, 400, { title, ...(errors.length > 0 && { errors }) }) }
}
