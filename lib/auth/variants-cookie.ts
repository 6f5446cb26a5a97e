import { BoundedMap } from '#lib/core/collections/bounded-map'
import { readCookie } from '#lib/http/read-cookie'
import { isSealed, seal } from './seal.ts'
import type { VisitorId } from './visitor-cookie.ts'

export const VARIANTS_COOKIE = 'sl_variants'
const MAX_LENGTH = 3_500

const remembered = new BoundedMap<string, string>(10_000)

/**
 * The sticky assignments of a visitor in their text form, or null when the cookie is absent, duplicated,
 * overlong or sealed for somebody else.
 */
export function readSealedVariants(
  cookies: string | null,
  visitor: VisitorId,
): string | null | Promise<string | null> {
  const value = readCookie(cookies, VARIANTS_COOKIE)
  if (value === null || value.length > MAX_LENGTH) return null
  return remembered.get(`${visitor}|${value}`) ?? verify(value, visitor)
}

async function verify(value: string, visitor: VisitorId): Promise<string | null> {
  const dot = value.lastIndexOf('.')
  if (dot === -1) return null
  const text = value.slice(0, dot)
  if (!(await isSealed('variants', `${visitor}|${text}`, value.slice(dot + 1)))) return null
  remembered.set(`${visitor}|${value}`, text)
  return text
}

/** The cookie's value: the assignments, readable, and a seal that holds for this visitor alone. */
export async function sealVariants(visitor: VisitorId, text: string): Promise<string> {
  return `${text}.${await seal('variants', `${visitor}|${text}`)}`
}
