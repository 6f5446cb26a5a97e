import { toDateText, toDay } from '#lib/core/events/event-time'
import { type Params, readParam } from './read-param.ts'

/** Counters are kept by UTC day, so every period is made of whole UTC days. */
const PERIOD_KEYS = ['today', '7d', '28d', '90d', 'custom'] as const
export type PeriodKey = (typeof PERIOD_KEYS)[number]

export type Period = {
  readonly key: PeriodKey
  /** UTC dates, both included. */
  readonly from: string
  readonly to: string
  readonly days: number
  /** Whether the last day is still going on. */
  readonly isOpen: boolean
  /** Whether something else was asked for than what is shown. */
  readonly isCorrected: boolean
}

/** As many as `/api/analytics` answers with. */
const MOST_DAYS = 92
const LENGTHS = { today: 1, '7d': 7, '28d': 28, '90d': 90 } as const
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** The period that a page's query asks for: `period=28d`, or `period=custom&from=…&to=…`. Never throws. */
export function readPeriod(params: Params, now: number, usual: keyof typeof LENGTHS = '28d'): Period {
  const today = toDay(now)
  const given = readParam(params, 'period')
  if (given === 'custom') return readCustom(params, today, LENGTHS[usual])
  const key = (Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]).find((one) => one === given) ?? usual
  return toPeriod(key, today - LENGTHS[key] + 1, today, today, given !== '' && given !== key)
}

/** The same number of days right before. */
export function previousOf({ from, days }: Pick<Period, 'from' | 'days'>) {
  const first = dayOf(from)
  return { from: toDateText(first - days), to: toDateText(first - 1) }
}

/** All UTC dates from one to another. */
export function listDates(from: string, to: string): readonly string[] {
  const [first, last] = [dayOf(from), dayOf(to)]
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => toDateText(first + index))
}

/** A date so many days before another. */
export function daysBefore(date: string, days: number): string {
  return toDateText(dayOf(date) - days)
}

function readCustom(params: Params, today: number, usual: number): Period {
  const [from, to] = [parseDay(readParam(params, 'from')), parseDay(readParam(params, 'to'))]
  const last = Math.min(to ?? today, today)
  const wanted = from ?? last - usual + 1
  const first = Math.max(Math.min(wanted, last), last - MOST_DAYS + 1)
  const isCorrected = from === null || to === null || first !== from || last !== to
  return toPeriod('custom', first, last, today, isCorrected)
}

function toPeriod(key: PeriodKey, first: number, last: number, today: number, isCorrected: boolean): Period {
  const range = { from: toDateText(first), to: toDateText(last), days: last - first + 1 }
  return { key, ...range, isOpen: last === today, isCorrected }
}

function parseDay(text: string): number | null {
  const at = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? null : toDay(at)
}

function dayOf(date: string): number {
  return toDay(Date.parse(`${date}T00:00:00Z`))
}
