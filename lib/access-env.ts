import * as v from 'valibot'
import { explain, rawEnvironment } from './env.ts'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const url = v.pipe(text, v.url())

const Schema = v.object({
  SETUP_TOKEN: v.optional(v.pipe(text, v.minLength(16, 'must have 16 characters or more'))),
  MAIL_API_URL: v.optional(url),
  MAIL_API_KEY: v.optional(text),
  MAIL_FROM: v.optional(text),
  OIDC_ISSUER: v.optional(v.pipe(url, v.check(isSafe, 'must begin with https, except on this machine'))),
  OIDC_CLIENT_ID: v.optional(text),
  OIDC_CLIENT_SECRET: v.optional(text),
  OIDC_DEFAULT_ROLE: v.optional(v.picklist(['viewer', 'editor', 'publisher'])),
  PASSWORD_RANGE_URL: v.optional(url),
})

/** How people get in, apart from passwords and links. Read by Node handlers and pages only, never by the middleware. */
export type AccessEnv = {
  /** Lets whoever knows it become the first owner. */
  readonly setupToken?: string
  readonly mail?: { readonly url: string; readonly key: string; readonly from: string }
  readonly oidc?: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
    readonly defaultRole?: 'viewer' | 'editor' | 'publisher'
  }
  /** Where a list of breached passwords answers by the first five characters of a hash. */
  readonly passwordRangeUrl?: string
}

let parsed: AccessEnv | undefined

/**
 * The validated environment of sign-in.
 * @throws Error with one message that names each malformed value, or what belongs together
 */
export function accessEnv(): AccessEnv {
  parsed ??= readAccessEnv(rawEnvironment())
  return parsed
}

/** Reads it from plain values; exported for tests. */
export function readAccessEnv(source: Readonly<Record<string, string | undefined>>): AccessEnv {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = v.safeParse(Schema, present)
  if (!result.success) throw new Error(explain(result.issues))
  const value = result.output
  return {
    ...(value.SETUP_TOKEN && { setupToken: value.SETUP_TOKEN }),
    ...(value.PASSWORD_RANGE_URL && { passwordRangeUrl: value.PASSWORD_RANGE_URL }),
    ...mailService(value),
    ...identityProvider(value),
  }
}

type Values = v.InferOutput<typeof Schema>

function mailService(value: Values): Pick<AccessEnv, 'mail'> | undefined {
  const { MAIL_API_URL: url, MAIL_API_KEY: key, MAIL_FROM: from } = value
  if (!(url || key || from)) return undefined
  if (url && key && from) return { mail: { url, key, from } }
  throw new Error('MAIL_API_URL, MAIL_API_KEY and MAIL_FROM belong together: set all three or none')
}

function identityProvider(value: Values): Pick<AccessEnv, 'oidc'> | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value
  if (!(issuer || clientId || clientSecret)) return undefined
  if (!(issuer && clientId && clientSecret))
    throw new Error(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none',
    )
  const defaultRole = value.OIDC_DEFAULT_ROLE
  return { oidc: { issuer, clientId, clientSecret, ...(defaultRole && { defaultRole }) } }
}

/** Tokens travel to the issuer: without TLS only as far as this machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || isLoopback(hostname)
}

/** Whether a host name is this very machine. */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
