import * as v from 'valibot'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type { KeyPurpose } from './keys.ts'
import { isSealed, seal } from './seal.ts'

/** A value for a cookie of ours: readable, and sealed so that nobody else can have made it. */
export async function sealJson(purpose: KeyPurpose, value: object): Promise<string> {
  const text = toBase64Url(new TextEncoder().encode(JSON.stringify(value)))
  return `${text}.${await seal(purpose, text)}`
}

/** The value of such a text, or null unless it is ours and of this shape. */
export async function openSealedJson<S extends v.GenericSchema>(
  purpose: KeyPurpose,
  sealed: string,
  schema: S,
): Promise<v.InferOutput<S> | null> {
  const [text = '', mac = '', ...more] = sealed.split('.')
  if (more.length > 0 || !(await isSealed(purpose, text, mac))) return null
  const bytes = fromBase64Url(text)
  if (bytes === null) return null
  const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)))
  return parsed.success ? parsed.output : null
}
