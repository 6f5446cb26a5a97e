/** Console roles, each with the rights of those before it. */
export const CONSOLE_ROLES = ['viewer', 'editor', 'publisher', 'owner'] as const

/** All roles: `ingest` may only send events, `customer` is an account of the storefront. */
export const ROLES = [...CONSOLE_ROLES, 'ingest', 'customer'] as const

type ConsoleRole = (typeof CONSOLE_ROLES)[number]
export type Role = (typeof ROLES)[number]

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role)
}

/** Whether one of the roles held grants what the needed one does. */
export function hasRole(held: readonly Role[], needed: Role): boolean {
  const rank = CONSOLE_ROLES.indexOf(needed as ConsoleRole)
  if (rank === -1) return held.includes(needed)
  return held.some((role) => CONSOLE_ROLES.indexOf(role as ConsoleRole) >= rank)
}
