import type { ExperimentRow } from '#lib/results/experiment-row'

const DAY_MS = 86_400_000
const BACK_DAYS = 14
const AHEAD_DAYS = 42
/** So that the shortest can still be read and hit. */
const LEAST_PERCENT = 12
/** More on one slot are told as a number. */
const MOST_BARS = 6

type Row = Pick<ExperimentRow, 'id' | 'name' | 'slot' | 'state' | 'start' | 'end'>

/** A stretch of time on its slot's strip, in percent of the strip. */
type Bar = Pick<Row, 'id' | 'name' | 'start' | 'end'> & {
  readonly from: number
  readonly to: number
  /** Nobody knows when it ends. */
  readonly isOpen: boolean
}

type Lanes = {
  readonly lanes: readonly {
    readonly slot: string
    readonly bars: readonly Bar[]
    /** How many more there are than are drawn. */
    readonly more: number
  }[]
  /** Where now is, in percent. */
  readonly today: number
  /** ISO instants of the strip's ends. */
  readonly begin: string
  readonly end: string
}

/** Slots on which something runs or is planned, the most shared first; within one the earliest first. */
export function layLanes(rows: readonly Row[], now: number): Lanes {
  const begin = now - BACK_DAYS * DAY_MS
  const span = (BACK_DAYS + AHEAD_DAYS) * DAY_MS
  const percent = (instant: number) =>
    Math.round(Math.min(Math.max((100 * (instant - begin)) / span, 0), 100))
  const lanes = new Map<string, Bar[]>()
  for (const { id, name, slot, state, start, end } of rows) {
    const isUnderWay = state === 'running' || state === 'paused' || state === 'scheduled'
    if (slot === null || !isUnderWay) continue
    const from = Math.min(percent(start === null ? now : Date.parse(start)), 100 - LEAST_PERCENT)
    const to = Math.max(end === null ? 100 : percent(Date.parse(end)), from + LEAST_PERCENT)
    lanes.set(slot, [...(lanes.get(slot) ?? []), { id, name, start, end, from, to, isOpen: end === null }])
  }
  const ordered = [...lanes].toSorted(([a, inA], [b, inB]) => inB.length - inA.length || a.localeCompare(b))
  return {
    lanes: ordered.map(([slot, bars]) => ({
      slot,
      bars: bars.toSorted((a, b) => a.from - b.from).slice(0, MOST_BARS),
      more: Math.max(bars.length - MOST_BARS, 0),
    })),
    today: percent(now),
    begin: new Date(begin).toISOString(),
    end: new Date(begin + span).toISOString(),
  }
}
