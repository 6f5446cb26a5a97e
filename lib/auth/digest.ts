import { toBase64Url } from './base64url.ts'

/** SHA-256 of a high-entropy token, in base64url: what a store may keep so that reading it grants nothing. */
export async function digestOf(token: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))))
}

/** A random token of the given strength, in base64url. */
export function randomToken(bytes: number): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)))
}
