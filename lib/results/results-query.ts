import * as v from 'valibot'
import { CHANNELS } from '#lib/core/events/channel'
import { DEVICES } from '#lib/core/events/device'
import { ENGINES } from './effect-view.ts'

export const DIMENSIONS = ['device', 'visitor', 'channel', 'country', 'market'] as const

/** A UTC date that there is: `2026-02-30` is none. */
export const DateText = v.pipe(
  v.string(),
  v.isoDate('Not a date such as 2026-11-21'),
  v.check(isDate, 'There is no such date'),
)

const SEGMENT = new RegExp(
  `^(?:${DIMENSIONS.join('|')}|device:(?:${DEVICES.join('|')})|visitor:(?:new|returning)|channel:(?:${CHANNELS.join('|')})|country:(?:[A-Z]{2}|\\(other\\))|market:[a-z0-9-]{1,64})$`,
)

const entries = {
  segment: v.exactOptional(
    v.union(
      [v.literal('all'), v.pipe(v.string(), v.regex(SEGMENT))],
      `Not "all", a dimension (${DIMENSIONS.join(', ')}) or a segment such as country:DE`,
    ),
  ),
  from: v.exactOptional(DateText),
  to: v.exactOptional(DateText),
  engine: v.optional(v.picklist(ENGINES), 'sequential'),
  /** Of secondary goals and segments; treatments are always corrected by Holm. */
  correction: v.optional(v.picklist(['holm', 'benjamini-hochberg']), 'holm'),
  /** Takes out what was known of visitors before the exposure. */
  cuped: v.optional(v.picklist(['0', '1']), '0'),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
}

/** Query of `GET /api/experiments/<id>/results`. */
export const ResultsQuery = v.strictObject(entries)
export type ResultsQuery = v.InferOutput<typeof ResultsQuery>

/** Some days that there are not are read as those of the next month. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
