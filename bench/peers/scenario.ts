/** What all peers are asked: the same experiments for the same visitors, in words that each translates into its own. */
export type Visitor = {
  readonly id: string
  readonly country: string
  readonly device: 'mobile' | 'tablet' | 'desktop'
  readonly returning: boolean
  /** Version of the app, with one digit in each part, so that who cannot compare versions may compare texts. */
  readonly app: string
}

export type Condition =
  | { readonly attribute: 'country'; readonly in: readonly string[] }
  | { readonly attribute: 'device'; readonly is: Visitor['device'] }
  | { readonly attribute: 'returning'; readonly is: boolean }
  | { readonly attribute: 'app'; readonly atLeast: string }

export type Experiment = {
  readonly id: string
  readonly seed: string
  /** Keys and shares, the control first. */
  readonly variants: readonly { readonly key: string; readonly percent: number }[]
  /** Whoever satisfies all conditions of one of these lists. */
  readonly audience: readonly (readonly Condition[])[]
}

const COUNTRIES = ['DE', 'US', 'JP', 'FR', 'GB', 'AT', 'BR', 'IN']
const DEVICES = ['mobile', 'desktop', 'tablet'] as const
const APPS = ['1.9.3', '2.0.0', '2.4.1', '3.1.0']
const SPLITS = [
  [50, 50],
  [90, 10],
  [34, 33, 33],
  [25, 25, 25, 25],
]

/** Twenty experiments; every fifth of them asks for a version. */
export const experiments: readonly Experiment[] = Array.from({ length: 20 }, (_, index) => ({
  id: `experiment-${index}`,
  seed: `seed-${index}`,
  variants: (SPLITS[index % SPLITS.length] ?? []).map((percent, at) => ({
    key: at === 0 ? 'control' : `treatment-${at}`,
    percent,
  })),
  audience: [
    [
      { attribute: 'country', in: COUNTRIES.filter((_, at) => (at + index) % 3 !== 0) },
      { attribute: 'device', is: index % 2 === 0 ? 'mobile' : 'desktop' },
    ],
    index % 5 === 0
      ? [{ attribute: 'app', atLeast: '2.4.0' }]
      : [{ attribute: 'returning', is: index % 3 === 0 }],
  ],
}))

/** So many visitors, always the same, in whom all attributes meet. */
export function visitorsOf(count: number): readonly Visitor[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `visitor-${index}`,
    country: COUNTRIES[index % COUNTRIES.length] ?? '',
    device: DEVICES[Math.floor(index / 3) % DEVICES.length] ?? 'desktop',
    returning: index % 5 < 2,
    app: APPS[Math.floor(index / 7) % APPS.length] ?? '',
  }))
}
