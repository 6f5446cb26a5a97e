import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const url = v.pipe(text, v.url())
const secretList = v.pipe(
  text,
  v.regex(
    /^[\w-]{43,}(,[\w-]{43,})*$/,
    'must be 32 bytes or more in base64url, or a comma-separated list of such',
  ),
)

const Schema = v.object({
  EDGE_CONFIG: url,
  UPSTASH_REDIS_REST_URL: url,
  UPSTASH_REDIS_REST_TOKEN: text,
  SHORELINE_SECRET: secretList,
  VERCEL_API_TOKEN: v.optional(text),
  VERCEL_TEAM_ID: v.optional(text),
  VERCEL_API_URL: v.optional(url, 'https://api.vercel.com'),
  JWT_JWKS_URL: v.optional(url),
  JWT_ISSUER: v.optional(text),
  JWT_AUDIENCE: v.optional(text),
  CRON_SECRET: v.optional(v.pipe(text, v.minLength(16, 'must have 16 characters or more'))),
  FLAGS_SECRET: v.optional(v.pipe(text, v.regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url'))),
  TRUST_PROXY: v.optional(v.picklist(['0', '1']), '0'),
  SITE_URL: v.optional(url),
  VERCEL: v.optional(text),
  VERCEL_ENV: v.optional(text),
  VERCEL_REGION: v.optional(text),
  VERCEL_GIT_COMMIT_REF: v.optional(text),
  __NEXT_PREVIEW_MODE_ID: v.optional(text),
})

/** What the application knows of its environment, parsed once. */
export type Env = {
  /** Edge Config connection string, with id and read token. */
  readonly edgeConfig: string
  readonly platformApi: { readonly url: string; readonly token?: string; readonly teamId?: string }
  readonly redis: { readonly url: string; readonly token: string }
  /** base64url secrets of 32 bytes or more: the first signs, all verify. */
  readonly secrets: readonly [string, ...string[]]
  readonly issuer?: { readonly jwksUrl: string; readonly issuer: string; readonly audience: string }
  /** What the caller of `/api/cron/<job>` must know; without it nobody may. */
  readonly cronSecret?: string
  /** Encrypts and signs for the platform's toolbar: 32 bytes in base64url. */
  readonly flagsSecret?: string
  /** The framework's own key of this build to its draft mode; only middleware is given it. Never for a client's eyes. */
  readonly draftModeId?: string
  /** Whether the platform itself sets the geo and address headers, or a proxy in front of us does. */
  readonly trustsProxy: boolean
  readonly onPlatform: boolean
  readonly siteUrl: string
  readonly region: string
  /** Empty in production; a preview deployment's branch, in characters that both stores accept in a key. */
  readonly namespace: string
}

let parsed: Env | undefined

/**
 * The validated environment.
 * @throws Error with one message that names each missing or malformed value; `checkEnvironment` says how to get it.
 */
export function env(): Env {
  parsed ??= readEnv(process.env)
  return parsed
}

/** The raw values, for schemas of what the middleware does not need: it pays for every name in this one. */
export function rawEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env
}

/** Reads an environment from plain values; exported for tests and scripts. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = v.safeParse(Schema, withAliases(source))
  if (!result.success) throw new Error(explain(result.issues))
  const value = result.output
  const [first, ...rest] = value.SHORELINE_SECRET.split(',')
  if (first === undefined) throw new Error('SHORELINE_SECRET is empty')
  return {
    edgeConfig: value.EDGE_CONFIG,
    platformApi: {
      url: value.VERCEL_API_URL,
      ...(value.VERCEL_API_TOKEN && { token: value.VERCEL_API_TOKEN }),
      ...(value.VERCEL_TEAM_ID && { teamId: value.VERCEL_TEAM_ID }),
    },
    redis: { url: value.UPSTASH_REDIS_REST_URL, token: value.UPSTASH_REDIS_REST_TOKEN },
    secrets: [first, ...rest],
    ...externalIssuer(value),
    ...(value.CRON_SECRET && { cronSecret: value.CRON_SECRET }),
    ...(value.FLAGS_SECRET && { flagsSecret: value.FLAGS_SECRET }),
    ...(value.__NEXT_PREVIEW_MODE_ID && { draftModeId: value.__NEXT_PREVIEW_MODE_ID }),
    onPlatform: value.VERCEL === '1',
    trustsProxy: value.VERCEL === '1' || value.TRUST_PROXY === '1',
    siteUrl: value.SITE_URL ?? 'http://localhost:3000',
    region: value.VERCEL_REGION ?? 'local',
    namespace: value.VERCEL_ENV === 'preview' ? toNamespace(value.VERCEL_GIT_COMMIT_REF ?? 'preview') : '',
  }
}

/** The names that the Marketplace and the platform's next release give to the same values. */
function withAliases(source: Readonly<Record<string, string | undefined>>) {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  return {
    ...present,
    EDGE_CONFIG: present.GLOBAL_CONFIG ?? present.EDGE_CONFIG,
    UPSTASH_REDIS_REST_URL: present.UPSTASH_REDIS_REST_URL ?? present.KV_REST_API_URL,
    UPSTASH_REDIS_REST_TOKEN: present.UPSTASH_REDIS_REST_TOKEN ?? present.KV_REST_API_TOKEN,
    SITE_URL: present.SITE_URL ?? platformUrl(present.VERCEL_PROJECT_PRODUCTION_URL),
  }
}

function platformUrl(host: string | undefined): string | undefined {
  return host === undefined ? undefined : `https://${host}`
}

function externalIssuer(value: v.InferOutput<typeof Schema>): Pick<Env, 'issuer'> | undefined {
  const { JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = value
  if (!(jwksUrl || issuer || audience)) return undefined
  if (jwksUrl && issuer && audience) return { issuer: { jwksUrl, issuer, audience } }
  throw new Error('JWT_JWKS_URL, JWT_ISSUER and JWT_AUDIENCE belong together: set all three or none')
}

function toNamespace(branch: string): string {
  return branch.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
}

/** What a person who starts Shoreline reads about values that are missing or malformed. */
export function explain(issues: readonly v.BaseIssue<unknown>[]): string {
  const lines = issues.map((issue) => {
    const name = String(issue.path?.[0]?.key ?? 'environment')
    const problem = issue.input === undefined ? 'is missing' : `is malformed: ${issue.message}`
    return `  ${name} ${problem}.`
  })
  return `Shoreline cannot start, its environment is incomplete:\n${lines.join('\n')}`
}
