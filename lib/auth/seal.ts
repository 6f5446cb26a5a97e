import { fromBase64Url, toBase64Url } from './base64url.ts'
import { type KeyPurpose, keysFor } from './keys.ts'

/** Length of a seal: HMAC-SHA256 truncated to 128 bits (RFC 2104 section 5 allows half the hash). */
const SEAL_BYTES = 16

/** A message authentication code over the text, as 22 base64url characters. */
export async function seal(purpose: KeyPurpose, text: string): Promise<string> {
  const [{ key }] = await keysFor(purpose)
  return toBase64Url(await mac(key, text))
}

/** Whether the seal is one of ours for this text, under any configured secret. Compares in constant time. */
export async function isSealed(purpose: KeyPurpose, text: string, given: string): Promise<boolean> {
  const bytes = fromBase64Url(given)
  if (bytes === null || bytes.length !== SEAL_BYTES) return false
  for (const { key } of await keysFor(purpose)) {
    if (equalInConstantTime(await mac(key, text), bytes)) return true
  }
  return false
}

async function mac(key: CryptoKey, text: string): Promise<Uint8Array> {
  const full = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return new Uint8Array(full, 0, SEAL_BYTES)
}

function equalInConstantTime(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < a.length; index++) difference |= (a[index] ?? 0) ^ (b[index] ?? 0)
  return difference === 0
}
