import { isSealed, seal } from '#lib/auth/seal'
import { BoundedMap } from '#lib/core/collections/bounded-map'
import { formatPreview } from '#lib/core/preview/format-preview'
import { parsePreview } from '#lib/core/preview/parse-preview'
import type { Preview } from '#lib/core/preview/preview'
import { readCookie } from '#lib/http/read-cookie'

/** Holds the token of a share link for the session. The page's script reads it, to say what is shown. */
export const PREVIEW_COOKIE = 'sl_preview'
/** The query parameter that carries a token. */
export const PREVIEW_PARAMETER = 'sl-preview'
/** Tells a page that is rendered for a preview what it shows. */
export const PREVIEW_HEADER = 'x-sl-preview'

const MAX_LENGTH = 1_500

/** Tokens verified lately, so that a page of a preview costs no WebCrypto call. Expiry is looked at each time. */
const remembered = new BoundedMap<string, Preview>(200)

/** What a token shows; null when it is malformed, overlong, not sealed by us, or when its time is over. */
export function verifyPreview(token: string, now: number): Preview | null | Promise<Preview | null> {
  const known = remembered.get(token)
  return known === undefined ? verify(token, now) : whileValid(known, now)
}

async function verify(token: string, now: number): Promise<Preview | null> {
  const dot = token.lastIndexOf('.')
  if (dot === -1 || token.length > MAX_LENGTH) return null
  const text = token.slice(0, dot)
  if (!(await isSealed('preview', text, token.slice(dot + 1)))) return null
  const preview = parsePreview(text)
  if (preview === null) return null
  remembered.set(token, preview)
  return whileValid(preview, now)
}

function whileValid(preview: Preview, now: number): Preview | null {
  return now < preview.expiresAtSeconds * 1_000 ? preview : null
}

/** The token of a preview: readable, and sealed; null when it is longer than any address or cookie should be. */
export async function sealPreview(preview: Preview): Promise<string | null> {
  const text = formatPreview(preview)
  const token = `${text}.${await seal('preview', text)}`
  return token.length > MAX_LENGTH ? null : token
}

/** The preview that a session is in, by its cookie alone. */
export async function readPreviewCookie(cookies: string | null, now: number): Promise<Preview | null> {
  const token = readCookie(cookies, PREVIEW_COOKIE)
  const preview = token === null ? null : await verifyPreview(token, now)
  return preview?.mode === 'share' ? preview : null
}
