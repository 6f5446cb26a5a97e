export type ConsoleScreen = {
  /** What its pictures are called after. */
  readonly name: string
  readonly path: string
  /** Gzip bytes of scripts that its first load may take. */
  readonly scriptBytes: number
}

const EXPERIMENT_BYTES = 240_000
const PAGE_BYTES = 230_000
const PAGES = [
  'programme',
  'personalisation',
  'flags',
  'analytics',
  'speed',
  'live',
  'edge',
  'cost',
  'history',
  'audit',
  'team',
  'settings',
  'inbox',
  'account',
]

/** Every page of the console, with an experiment that has visitors and one to be designed. Those of a one-time link are left out. */
export function consoleScreens({
  running,
  designed,
}: {
  readonly running: string
  readonly designed: string
}): readonly ConsoleScreen[] {
  const experiments = '/console/experiments'
  return [
    { name: 'sign-in', path: '/console/sign-in', scriptBytes: 145_000 },
    { name: 'list', path: '/console', scriptBytes: 190_000 },
    { name: 'new', path: `${experiments}/new`, scriptBytes: EXPERIMENT_BYTES },
    { name: 'edit', path: `${experiments}/${designed}/edit`, scriptBytes: EXPERIMENT_BYTES },
    { name: 'preview', path: `${experiments}/${designed}/preview`, scriptBytes: EXPERIMENT_BYTES },
    { name: 'results', path: `${experiments}/${running}`, scriptBytes: PAGE_BYTES },
    { name: 'report', path: `${experiments}/${running}/report`, scriptBytes: PAGE_BYTES },
    ...PAGES.map((name) => ({ name, path: `/console/${name}`, scriptBytes: PAGE_BYTES })),
    { name: 'goals', path: '/console/settings/goals', scriptBytes: PAGE_BYTES },
    { name: 'explain', path: '/console/live/explain', scriptBytes: PAGE_BYTES },
  ]
}
