import { MIN_PASSWORD_LENGTH } from '#lib/core/access/password-length'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { takeTurn } from './take-turn.ts'

/** OWASP Password Storage Cheat Sheet (2023 and later) for PBKDF2-HMAC-SHA256. About 0.3 s. */
const ITERATIONS = 600_000
const SALT_BYTES = 16
const HASH_BITS = 256
/** Beyond it a hash only costs time: the derivation hashes longer ones down anyway. */
const MAX_PASSWORD_LENGTH = 200

/** A stored hash that no password fits: an unknown e-mail address costs as much time as a wrong password. */
export const HASH_OF_NOBODY = `pbkdf2-sha256$${ITERATIONS}$${'A'.repeat(22)}$${'A'.repeat(43)}`

export type PasswordFault = 'password-short' | 'password-long' | 'password-common' | 'password-breached'

/** What is wrong with the length of a chosen password, or null; no composition is asked for (NIST SP 800-63B). */
export function findPasswordFault(password: string): PasswordFault | null {
  const length = [...password.normalize('NFKC')].length
  if (length < MIN_PASSWORD_LENGTH) return 'password-short'
  return length > MAX_PASSWORD_LENGTH ? 'password-long' : null
}

/** A password's stored form, `pbkdf2-sha256$<iterations>$<salt>$<hash>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const hash = await derive(password, salt, ITERATIONS)
  return `pbkdf2-sha256$${ITERATIONS}$${toBase64Url(salt)}$${toBase64Url(hash)}`
}

/** Whether a password is the one of a stored form. Compares in constant time. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, iterations, saltText = '', hashText = ''] = stored.split('$')
  const salt = fromBase64Url(saltText)
  const expected = fromBase64Url(hashText)
  if (scheme !== 'pbkdf2-sha256' || !salt || expected?.length !== HASH_BITS / 8) return false
  const given = await derive(password.slice(0, MAX_PASSWORD_LENGTH * 4), salt, Number(iterations))
  return given.reduce((difference, byte, index) => difference | (byte ^ (expected[index] ?? 0)), 0) === 0
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const bytes = new TextEncoder().encode(password.normalize('NFKC'))
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return new Uint8Array(await takeTurn(() => crypto.subtle.deriveBits(parameters, key, HASH_BITS)))
}
