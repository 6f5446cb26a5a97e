import * as v from 'valibot'

const date = v.pipe(v.string(), v.isoDate())
const DIMENSIONS = ['device', 'visitor', 'channel', 'country', 'market'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  device: 'Device',
  visitor: 'New or returning',
  channel: 'Source',
  country: 'Country',
  market: 'Market',
}

const optional = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined)

/** What the address of the results page says. What cannot be read is left out: a link is never an error. */
export const PageState = v.object({
  /** `country:DE` */
  segment: optional(v.pipe(v.string(), v.regex(/^(?:device|visitor|channel|country|market):[\w()-]{1,64}$/))),
  from: optional(date),
  to: optional(date),
  /** How effects are written. */
  unit: v.fallback(v.optional(v.picklist(['relative', 'absolute', 'impact']), 'relative'), 'relative'),
  /** What is looked at in parts. */
  by: optional(v.picklist(DIMENSIONS)),
  correction: v.fallback(v.optional(v.picklist(['holm', 'benjamini-hochberg']), 'holm'), 'holm'),
  cuped: v.fallback(v.optional(v.picklist(['0', '1']), '0'), '0'),
  /** Why results that must not be trusted are shown anyway. */
  anyway: optional(v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200))),
})
export type PageState = v.InferOutput<typeof PageState>

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

/** The state that the address names; a range that ends before it begins is none. */
export function toPageState(params: Params): PageState {
  const state = v.parse(PageState, params)
  const { from, to } = state
  const isEmpty = from !== undefined && to !== undefined && from > to
  return isEmpty ? { ...state, from: undefined, to: undefined } : state
}

/** The dimension whose parts are shown: that of the segment that is picked, else the one asked for, else devices. */
export function dimensionOf({ segment, by }: Pick<PageState, 'segment' | 'by'>): Dimension {
  const picked = DIMENSIONS.find((name) => name === segment?.split(':')[0])
  return picked ?? by ?? 'device'
}

const USUAL: Partial<PageState> = { unit: 'relative', correction: 'holm', cuped: '0' }

/** The page's address with something changed; what is as usual is left out. */
export function toHref(path: string, state: PageState, change: Partial<PageState> = {}): string {
  const entries = Object.entries({ ...state, ...change }).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[1] !== USUAL[entry[0] as keyof PageState],
  )
  const query = new URLSearchParams(entries).toString()
  return query === '' ? path : `${path}?${query}`
}
