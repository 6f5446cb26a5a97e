import type { Role } from './roles.ts'

/**
 * Who may use a path: anyone, any signed-in person, those who hold one of the roles, or who knows a secret that the
 * handler checks itself.
 */
export type Need = 'anyone' | 'member' | 'secret' | Role

type Rule = { readonly path: string; readonly read: Need; readonly write: Need }

/**
 * The authorisation table, most specific rule first. `read` is for GET and HEAD.
 * `member` is everyone with an account, console or storefront, but no machine token.
 */
const RULES: readonly Rule[] = [
  { path: '/api/events', read: 'anyone', write: 'anyone' },
  { path: '/api/e', read: 'anyone', write: 'anyone' },
  { path: '/api/health', read: 'anyone', write: 'anyone' },
  { path: '/api/graphql', read: 'anyone', write: 'anyone' },
  { path: '/api/auth/*', read: 'anyone', write: 'anyone' },
  { path: '/api/cart', read: 'anyone', write: 'anyone' },
  { path: '/api/checkout', read: 'anyone', write: 'anyone' },
  { path: '/api/consent', read: 'anyone', write: 'anyone' },
  { path: '/api/orders/*', read: 'anyone', write: 'anyone' },
  { path: '/api/orders', read: 'member', write: 'member' },
  { path: '/api/me', read: 'member', write: 'member' },
  { path: '/api/preview/leave', read: 'anyone', write: 'anyone' },
  { path: '/api/preview/overrides', read: 'anyone', write: 'owner' },
  { path: '/api/preview', read: 'viewer', write: 'viewer' },
  { path: '/api/experiments/*/ratios', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*/approve', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*/publish', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*/pause', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*/resume', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*/stop', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*/ship', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*', read: 'viewer', write: 'editor' },
  { path: '/api/experiments', read: 'viewer', write: 'editor' },
  ...['slots', 'flags', 'segments', 'groups', 'holdout', 'history'].flatMap((name) => [
    { path: `/api/${name}`, read: 'viewer', write: 'publisher' } as const,
    { path: `/api/${name}/*`, read: 'viewer', write: 'publisher' } as const,
  ]),
  { path: '/api/vitals', read: 'viewer', write: 'owner' },
  { path: '/api/analytics', read: 'viewer', write: 'owner' },
  { path: '/api/audit', read: 'publisher', write: 'owner' },
  { path: '/api/settings', read: 'viewer', write: 'owner' },
  { path: '/api/openapi.json', read: 'anyone', write: 'anyone' },
  { path: '/api/cron/*', read: 'secret', write: 'secret' },
  { path: '/console/sign-in', read: 'anyone', write: 'anyone' },
  { path: '/console/*', read: 'viewer', write: 'viewer' },
  { path: '/console', read: 'viewer', write: 'viewer' },
]

/** What a path that no rule names needs: new APIs are closed until somebody opens them. */
const UNLISTED: Need = 'owner'

/** No API of ours needs an encoding or an empty segment: routing might undo it, and reach what a closer rule guards. */
const DISGUISED = /^\/api\b.*(?:%|\/\/|\/$|\\)/

/** The right that a request needs; `path` is the raw pathname. */
export function needOf(path: string, method: string): Need {
  if (DISGUISED.test(path)) return UNLISTED
  const rule = RULES.find((candidate) => isUnder(candidate.path, path))
  if (rule === undefined) return UNLISTED
  return method === 'GET' || method === 'HEAD' ? rule.read : rule.write
}

/** `*` inside a pattern stands for one segment, at its end for one or more. */
function isUnder(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const open = wanted.at(-1) === '*'
  if (open ? given.length < wanted.length : given.length !== wanted.length) return false
  return wanted.every((segment, index) => segment === '*' || segment === given[index])
}
