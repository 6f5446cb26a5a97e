import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import { isRole, type Role } from '#lib/core/access/roles'
import { env } from '#lib/env'
import { fromBase64Url } from './base64url.ts'
import { externalKey } from './external-keys.ts'
import { keysFor } from './keys.ts'

export const ISSUER = 'shoreline'
export const AUDIENCE = 'shoreline'
/** RFC 9068: an access token says so in its header, so that no other token of ours can pass for one. */
export const TYPE = 'at+jwt'
const OUR_ALGORITHMS = ['HS256']
const ISSUER_ALGORITHMS = ['RS256', 'ES256', 'EdDSA']
const CLOCK_TOLERANCE_S = 5
const MAX_LENGTH = 8_192

declare const verified: unique symbol
/** The claims of a token whose signature, type, issuer, audience and times were checked just now. */
export type VerifiedSession = {
  readonly sub: string
  readonly roles: readonly Role[]
  /** Expiry in seconds since the epoch. */
  readonly expiresAt: number
  readonly claims: Readonly<Record<string, unknown>>
  readonly [verified]: true
}

export type RefusalReason = 'token-malformed' | 'token-invalid' | 'token-expired' | 'token-not-yet-valid'
export type Verification =
  | { readonly ok: true; readonly session: VerifiedSession }
  | { readonly ok: false; readonly reason: RefusalReason }

/** Verifies an access token of ours, or of the external issuer when one is configured (RFC 8725). */
export async function verifyToken(token: string): Promise<Verification> {
  const kid = readKeyId(token)
  if (kid === null) return { ok: false, reason: 'token-malformed' }
  const ours = (await keysFor('token')).find((candidate) => candidate.id === kid)
  try {
    const payload = ours ? await verifyOurs(token, ours.key) : await verifyExternal(token, kid)
    return payload && isNonEmptyText(payload.sub)
      ? { ok: true, session: toSession(payload) }
      : { ok: false, reason: 'token-invalid' }
  } catch (error) {
    return { ok: false, reason: toReason(error) }
  }
}

/** The header's `kid`, or null unless the token is three canonical base64url parts with a JSON header. */
function readKeyId(token: string): string | null {
  const parts = token.length > MAX_LENGTH ? [] : token.split('.')
  if (parts.length !== 3 || parts.some((part) => fromBase64Url(part) === null)) return null
  try {
    return decodeProtectedHeader(token).kid ?? ''
  } catch {
    return null
  }
}

async function verifyOurs(token: string, key: CryptoKey): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, key, {
    algorithms: OUR_ALGORITHMS,
    typ: TYPE,
    issuer: ISSUER,
    audience: AUDIENCE,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'nbf', 'sub'],
  })
  return payload
}

async function verifyExternal(token: string, kid: string): Promise<JWTPayload | null> {
  const { issuer } = env()
  if (issuer === undefined) return null
  const key = await externalKey(kid, Date.now())
  if (key === null) return null
  const { payload } = await jwtVerify(token, key, {
    algorithms: ISSUER_ALGORITHMS,
    issuer: issuer.issuer,
    audience: issuer.audience,
    clockTolerance: CLOCK_TOLERANCE_S,
    requiredClaims: ['exp', 'sub'],
  })
  return payload
}

/** The only place where a session is minted: its caller has just verified the payload. */
function toSession(payload: JWTPayload): VerifiedSession {
  const roles = Array.isArray(payload.roles) ? payload.roles.filter(isRole) : []
  return {
    sub: payload.sub ?? '',
    roles,
    expiresAt: payload.exp ?? 0,
    claims: payload,
  } as unknown as VerifiedSession
}

function toReason(error: unknown): RefusalReason {
  if (error instanceof errors.JWTExpired) return 'token-expired'
  if (!(error instanceof errors.JWTClaimValidationFailed) || error.claim !== 'nbf') return 'token-invalid'
  return error.reason === 'check_failed' ? 'token-not-yet-valid' : 'token-invalid'
}

/** jose checks that `sub` is present, not what it is. */
function isNonEmptyText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
