import { env } from '#lib/env'

/** What a key is for. Each purpose has keys of its own, so that one kind of seal can never pass for another. */
export type KeyPurpose =
  | 'visitor'
  | 'variants'
  | 'token'
  | 'address'
  | 'internal'
  | 'preview'
  | 'refresh'
  | 'sso'
  | 'shown'

export type SigningKey = { readonly id: string; readonly key: CryptoKey }
/** The first signs, all verify. */
export type SigningKeys = readonly [SigningKey, ...SigningKey[]]

const derived = new Map<KeyPurpose, Promise<SigningKeys>>()

/** HMAC-SHA256 keys of one purpose, derived from each configured secret by HKDF (RFC 5869). */
export function keysFor(purpose: KeyPurpose): Promise<SigningKeys> {
  const known = derived.get(purpose)
  if (known) return known
  const [first, ...rest] = env().secrets
  const keys = Promise.all([deriveKey(first, purpose), ...rest.map((secret) => deriveKey(secret, purpose))])
  derived.set(purpose, keys as Promise<SigningKeys>)
  return keys as Promise<SigningKeys>
}

/** The key of one purpose that follows from one secret, for programs that have nothing but the secret. */
export async function deriveKey(secret: string, purpose: KeyPurpose): Promise<SigningKey> {
  const text = new TextEncoder()
  const material = await crypto.subtle.importKey('raw', text.encode(secret), 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: text.encode('shoreline/1') }
  const bits = await crypto.subtle.deriveBits({ ...parameters, info: text.encode(purpose) }, material, 256)
  const id = await crypto.subtle.deriveBits(
    { ...parameters, info: text.encode(`${purpose}/id`) },
    material,
    32,
  )
  const key = await crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])
  return { id: new Uint8Array(id).reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), ''), key }
}
