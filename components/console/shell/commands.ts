import { hasRole, type Role } from '#lib/core/access/roles'
import { INBOX, PAGE_GROUPS } from './pages.ts'

export type Command = {
  readonly label: string
  readonly group: 'Pages' | 'Actions'
  readonly href: string
  /** Who may use it. */
  readonly role: Role
  /** Other words by which it is looked for. */
  readonly words: string
  /** Keys, one after the other. */
  readonly keys?: string
}

const PAGES = [...PAGE_GROUPS.flatMap(({ pages }) => pages), INBOX].map(
  ({ icon: _, ...page }): Command => ({ ...page, group: 'Pages' }),
)

/** What the palette offers besides experiments, and which keys lead where. */
export const COMMANDS: readonly Command[] = [
  {
    label: 'New experiment',
    group: 'Actions',
    href: '/console/experiments/new',
    role: 'editor',
    words: 'create test start',
    keys: 'n',
  },
  {
    label: 'Roll back to an earlier version',
    group: 'Actions',
    href: '/console/history',
    role: 'publisher',
    words: 'undo publish revert',
  },
  {
    label: 'Invite a colleague',
    group: 'Actions',
    href: '/console/team',
    role: 'owner',
    words: 'member user add',
  },
  {
    label: 'Programme',
    group: 'Pages',
    href: '/console/programme',
    role: 'viewer',
    words: 'holdout together worth all winners report',
  },
  {
    label: 'Your account',
    group: 'Pages',
    href: '/console/account',
    role: 'viewer',
    words: 'password passkeys sessions profile',
  },
  {
    label: 'Goals',
    group: 'Pages',
    href: '/console/settings/goals',
    role: 'viewer',
    words: 'conversions events measure declare',
  },
  ...PAGES,
]

/** What somebody may use. */
export function commandsFor(roles: readonly Role[]): readonly Command[] {
  return COMMANDS.filter(({ role }) => hasRole(roles, role))
}
