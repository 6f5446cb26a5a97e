import type { Role } from '#lib/core/access/roles'

/** A page of the console. `icon` is one path on a grid of 16, drawn by line. */
export type ConsolePage = {
  readonly label: string
  readonly href: string
  readonly icon: string
  /** Who may see it. */
  readonly role: Role
  /** Other words by which it is looked for. */
  readonly words: string
  /** Keys, one after the other. */
  readonly keys: string
}

type Group = { readonly label: string; readonly pages: readonly ConsolePage[] }

function page(
  label: string,
  path: string,
  keys: string,
  words: string,
  icon: string,
  role: Role = 'viewer',
): ConsolePage {
  return { label, href: `/console${path}`, keys, words, icon, role }
}

const EXPERIMENTS = page(
  'Experiments',
  '',
  'g e',
  'tests list home',
  'M6 2v4L2.5 12.5A1 1 0 0 0 3.4 14h9.2a1 1 0 0 0 .9-1.5L10 6V2M5 2h6M4.5 10h7',
)

export const INBOX = page(
  'Inbox',
  '/inbox',
  'g i',
  'notices notifications unread',
  'M2 9h3.5l1 2h3l1-2H14M2 9l2-6h8l2 6v4H2Z',
)

/** The rail: what is changed, what is seen, what the edge does, and the workspace itself. */
export const PAGE_GROUPS: readonly Group[] = [
  {
    label: 'Change',
    pages: [
      EXPERIMENTS,
      page(
        'Personalisation',
        '/personalisation',
        'g p',
        'slots rules audience market offers',
        'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 14c.5-2.5 2.5-4 5-4s4.5 1.5 5 4',
      ),
      page('Flags', '/flags', 'g f', 'feature switch toggle', 'M3 14V2.5h9l-2 3.25 2 3.25H3'),
    ],
  },
  {
    label: 'Insights',
    pages: [
      page(
        'Analytics',
        '/analytics',
        'g a',
        'visitors sources goals funnel countries devices',
        'M2 14h12M4 14V9M8 14V3M12 14V6',
      ),
      page('Speed', '/speed', 'g s', 'vitals lcp inp cls performance', 'M2 12a6 6 0 1 1 12 0M8 12l3-4'),
      page('Live', '/live', 'g l', 'realtime events now map', 'M1.5 8H5l2-5 3 10 2-5h2.5'),
    ],
  },
  {
    label: 'Edge',
    pages: [
      page(
        'Edge traffic',
        '/edge',
        'g t',
        'security limits bots blocked gateway origins',
        'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c2 1.7 2.5 4 2.5 6S10 12.3 8 14M8 2C6 3.7 5.5 6 5.5 8S6 12.3 8 14',
      ),
      page(
        'Cost',
        '/cost',
        'g c',
        'bill budget usage plan',
        'M2 4.5h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H2Zm0 0V3.5a1 1 0 0 1 1-1h9M11 9h.5',
      ),
    ],
  },
  {
    label: 'Workspace',
    pages: [
      page(
        'History',
        '/history',
        'g h',
        'versions publish roll back diff',
        'M2.5 5.5A6 6 0 1 1 2 8M2 2.5v3h3M8 5v3.3l2 1.2',
      ),
      page(
        'Audit',
        '/audit',
        'g u',
        'log who did what',
        'M3.5 2h9v12h-9ZM6 5.5h4M6 8h4M6 10.5h2.5',
        'publisher',
      ),
      page(
        'Team',
        '/team',
        'g m',
        'members invite tokens roles',
        'M5.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM1.5 13c.3-2 1.9-3.2 4-3.2s3.7 1.2 4 3.2M10.5 7.5a2 2 0 0 0 0-4M11.5 10c1.6.3 2.7 1.4 3 3',
      ),
      page(
        'Settings',
        '/settings',
        'g ,',
        'decision rule defaults notices',
        'M2 5h6M12 5h2M2 11h2M8 11h6M10 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
      ),
    ],
  },
]

/** Whether a page is the one that is looked at, or holds it. */
export function isCurrentPage(href: string, path: string): boolean {
  if (path === href) return true
  return href === EXPERIMENTS.href ? path.startsWith('/console/experiments/') : path.startsWith(`${href}/`)
}
