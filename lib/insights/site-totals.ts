import type { SiteDay } from '#lib/results/read-site-days'

/** The site's figures of a day, or of several. */
export type Totals = {
  readonly visitors: number
  readonly sessions: number
  readonly views: number
  readonly bounces: number
  /** Page views of those without an identity, among `views`. */
  readonly unidentified: number
}

/** Of no day at all. */
export const NOTHING: Totals = { visitors: 0, sessions: 0, views: 0, bounces: 0, unidentified: 0 }

/** A day's totals. */
export function totalsOf({ totals, names }: Pick<SiteDay, 'totals' | 'names'>): Totals {
  return toTotals((name) =>
    name === 'views:unidentified' ? (names.get('views')?.get('unidentified') ?? 0) : (totals.get(name) ?? 0),
  )
}

/** Totals by the names of their counters. */
export function toTotals(of: (name: string) => number): Totals {
  const [visitors, sessions, views, bounces] = [of('visitors'), of('sessions'), of('views'), of('bounces')]
  return { visitors, sessions, views, bounces, unidentified: of('views:unidentified') }
}

/** Both together. */
export function addTotals(a: Totals, b: Totals): Totals {
  return {
    visitors: a.visitors + b.visitors,
    sessions: a.sessions + b.sessions,
    views: a.views + b.views,
    bounces: a.bounces + b.bounces,
    unidentified: a.unidentified + b.unidentified,
  }
}
