import { detectBrowser, detectSystem } from '#lib/request/facts/detect-software'
import { readPlace } from '#lib/request/facts/read-place'

/** How somebody signed in. */
export const SIGN_IN_WAYS = ['password', 'link', 'invitation', 'reset', 'sso', 'passkey'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** By what a person recognises a session of theirs. No address: those are never stored. */
export type SessionOrigin = {
  readonly via: SignInWay
  /** Families of software as `detect-software.ts` names them. */
  readonly browser: string
  readonly system: string
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string
}

/** The origin of a session that begins with this request. */
export function readOrigin(headers: Headers, via: SignInWay): SessionOrigin {
  const userAgent = headers.get('user-agent') ?? ''
  const { country } = readPlace(headers)
  return { via, browser: detectBrowser(userAgent), system: detectSystem(userAgent), country }
}
