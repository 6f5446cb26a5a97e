import type { Role } from './roles.ts'

/** Who may use a path: anyone, any signed-in person, or those who hold one of the roles. */
export type Need = 'anyone' | 'member' | Role

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
  { path: '/api/experiments/*/ratios', read: 'viewer', write: 'publisher' },
  { path: '/api/experiments/*', read: 'viewer', write: 'editor' },
  { path: '/api/experiments', read: 'viewer', write: 'editor' },
  { path: '/console/sign-in', read: 'anyone', write: 'anyone' },
  { path: '/console/*', read: 'viewer', write: 'viewer' },
  { path: '/console', read: 'viewer', write: 'viewer' },
]

/** What a path that no rule names needs: new APIs are closed until somebody opens them. */
const UNLISTED: Need = 'owner'

/** The right that a request needs; `path` is the raw pathname. */
export function needOf(path: string, method: string): Need {
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
