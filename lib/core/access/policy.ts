import type { Role } from './roles.ts'

/**
 * Who may use a path: anyone, any signed-in person, those who hold one of the roles, or who knows a secret that the
 * handler checks itself.
 */
export type Need = 'anyone' | 'member' | 'secret' | Role

/** Path, what reading it needs, and writing, if that is more. A tuple: the middleware pays for every name in the table. */
type Rule = readonly [path: string, read: Need, write?: Need]

/**
 * The authorisation table, most specific rule first. Reading is GET and HEAD.
 * `member` is everyone with an account, console or storefront, but no machine token.
 */
const RULES: readonly Rule[] = [
  ['/api/events', 'anyone'],
  ['/api/e', 'anyone'],
  ['/api/health', 'anyone'],
  ['/api/graphql', 'anyone'],
  ['/api/auth/*', 'anyone'],
  ['/api/cart', 'anyone'],
  ['/api/checkout', 'anyone'],
  ['/api/consent', 'anyone'],
  ['/api/orders/*', 'anyone'],
  ['/api/orders', 'member'],
  ['/api/me', 'member'],
  ['/api/preview/leave', 'anyone'],
  ['/api/preview/overrides', 'anyone', 'owner'],
  ['/api/preview', 'viewer'],
  ...['ratios', 'approve', 'publish', 'pause', 'resume', 'stop', 'ship'].map(
    (verb) => [`/api/experiments/*/${verb}`, 'viewer', 'publisher'] as const,
  ),
  ['/api/experiments/*', 'viewer', 'editor'],
  ['/api/experiments', 'viewer', 'editor'],
  ...['slots', 'flags', 'segments', 'groups', 'holdout', 'history', 'goals'].flatMap((name) => [
    [`/api/${name}`, 'viewer', 'publisher'] as const,
    [`/api/${name}/*`, 'viewer', 'publisher'] as const,
  ]),
  ['/api/vitals', 'viewer', 'owner'],
  ['/api/analytics', 'viewer', 'owner'],
  ['/api/results/programme', 'viewer'],
  ['/api/live', 'viewer'],
  ['/api/decisions', 'viewer'],
  ['/api/audit', 'publisher', 'owner'],
  ['/api/audit/*', 'publisher'],
  ['/api/settings', 'viewer', 'owner'],
  ['/api/notices', 'viewer'],
  ['/api/notices/*', 'owner'],
  ['/api/account', 'member'],
  ['/api/account/*', 'member'],
  ['/api/team', 'viewer', 'owner'],
  ['/api/openapi.json', 'anyone'],
  ['/api/gateway/purge', 'publisher'],
  ['/api/gateway/*', 'secret'],
  ['/api/cron/*', 'secret'],
  ['/console/sign-in', 'anyone'],
  ['/console/sign-in/*', 'anyone'],
  ['/console/*', 'viewer'],
  ['/console', 'viewer'],
]

/** What a path that no rule names needs: new APIs are closed until somebody opens them. */
const UNLISTED: Need = 'owner'

/**
 * No API of ours needs an encoding or an empty segment: routing might undo it, and reach what a closer rule guards. What is
 * behind the gateway may be spelt in any language; its handler refuses what could mean another path.
 */
const DISGUISED = /^\/api\b(?:.*(?:\/\/|\\|\/$|%(?:2e|2f|5c|25))|(?!\/gateway\/).*%)/i

/** The right that a request needs; `path` is the raw pathname. */
export function needOf(path: string, method: string): Need {
  if (DISGUISED.test(path)) return UNLISTED
  const rule = RULES.find(([pattern]) => isUnder(pattern, path))
  if (rule === undefined) return UNLISTED
  const [, read, write = read] = rule
  return method === 'GET' || method === 'HEAD' ? read : write
}

/** `*` inside a pattern stands for one segment, at its end for one or more. */
function isUnder(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const open = wanted.at(-1) === '*'
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false
  return wanted.every((segment, index) => segment === '*' || segment === given[index])
}
