import * as v from 'valibot'
import { decodeBytes, encodeBytes } from './encode-bytes.ts'
import type { Stored } from './stored.ts'

const Pairs = v.array(v.tuple([v.string(), v.string()]))
const Encoded = v.object({
  status: v.number(),
  headers: Pairs,
  selected: v.array(v.tuple([v.string(), v.nullable(v.string())])),
  requestedAt: v.number(),
  receivedAt: v.number(),
  region: v.string(),
  tags: v.array(v.string()),
  body: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
})

/** A stored response as JSON. */
export function encodeStored(stored: Stored): string {
  const { headers, body, ...rest } = stored
  return JSON.stringify({ ...rest, headers: [...headers], body: encodeBytes(body) })
}

/** The inverse; null for what is none, such as one that another version of the code has written. */
export function decodeStored(value: unknown): Stored | null {
  const result = v.safeParse(Encoded, value)
  if (!result.success) return null
  const { headers, body, ...rest } = result.output
  return { ...rest, headers: new Headers(headers), body: decodeBytes(body) }
}
