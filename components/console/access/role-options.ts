import { describeRole } from '#lib/core/access/describe-role'
import { CONSOLE_ROLES } from '#lib/core/access/roles'

/** The roles of the console by what they may do. */
export const ROLE_OPTIONS = CONSOLE_ROLES.map((role) => ({ value: role, label: optionOf(role) }))

/** … and what else a token may. */
export const TOKEN_ROLE_OPTIONS = [{ value: 'ingest', label: optionOf('ingest') }, ...ROLE_OPTIONS]

function optionOf(role: Parameters<typeof describeRole>[0]): string {
  const { name, may } = describeRole(role)
  return `${name}: ${may}`
}
