import { BoundedMap } from '#lib/core/collections/bounded-map'
import { readCookie } from '#lib/http/read-cookie'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { isSealed, seal } from './seal.ts'

export const VISITOR_COOKIE = 'sl_visitor'
/** Browsers cap a cookie's life at 400 days (RFC 6265bis section 5.5); we stay below. */
export const VISITOR_COOKIE_DAYS = 390
const ID_BYTES = 16

declare const verified: unique symbol
/** A visitor id that we minted ourselves: read from a sealed cookie, made just now, or named by a server of ours. */
export type VisitorId = string & { readonly [verified]: true }

/**
 * Cookies verified lately, so that a returning visitor's page view costs no WebCrypto call.
 * Holds only values whose seal was right; 10,000 of them are about two megabytes.
 */
const remembered = new BoundedMap<string, VisitorId>(10_000)

/** The visitor of a request, or null when the cookie is absent, duplicated, malformed or not sealed by us. */
export function readVisitor(cookies: string | null): VisitorId | null | Promise<VisitorId | null> {
  const value = readCookie(cookies, VISITOR_COOKIE)
  return value === null ? null : (remembered.get(value) ?? verify(value))
}

async function verify(value: string): Promise<VisitorId | null> {
  const [id, mac, ...more] = value.split('.')
  if (id === undefined || mac === undefined || more.length > 0) return null
  if (fromBase64Url(id)?.length !== ID_BYTES || !(await isSealed('visitor', id, mac))) return null
  remembered.set(value, id as VisitorId)
  return id as VisitorId
}

/** The visitor that a server with a token of ours names; null unless it looks like an id. The token vouches for it. */
export function toVisitor(id: string): VisitorId | null {
  return fromBase64Url(id)?.length === ID_BYTES ? (id as VisitorId) : null
}

/** A fresh visitor id of 128 random bits. */
export function mintVisitor(): VisitorId {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(ID_BYTES))) as VisitorId
}

/** The cookie's value for a visitor. */
export async function sealVisitor(visitor: VisitorId): Promise<string> {
  return `${visitor}.${await seal('visitor', visitor)}`
}

/**
 * An id for one day of a visitor who has not agreed to be remembered: a keyed hash of address and browser
 * under the day's date. It is never stored, and tomorrow the same visitor gets another one.
 */
export async function ephemeralVisitor(address: string, userAgent: string, date: string): Promise<VisitorId> {
  return (await seal('address', `${date}\n${address}\n${userAgent}`)) as VisitorId
}
