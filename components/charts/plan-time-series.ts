import { scaleLinear, scaleUtc } from 'd3-scale'
import { drawLine, drawRibbon } from './draw-path.ts'
import type { Series } from './series.ts'
import { valueRange } from './value-range.ts'

export type Marker = { readonly at: string; readonly label: string }

type PlannedSeries = Pick<Series, 'key' | 'label' | 'letter' | 'color' | 'dash'> & {
  readonly line: string
  readonly ribbon: string | null
  /** Where the line ends, in shares of the plot; null for a series without values. */
  readonly end: { readonly x: number; readonly y: number; readonly labelY: number } | null
  /** Where the line begins to run beyond the axis, in shares of the width. */
  readonly beyond: readonly { readonly x: number; readonly isAbove: boolean }[]
}

export type TimePlan = {
  readonly series: readonly PlannedSeries[]
  /** Shares of the plot's height from the top. */
  readonly yTicks: readonly { readonly y: number; readonly value: number }[]
  /** Shares of the plot's width. */
  readonly xTicks: readonly { readonly x: number; readonly at: string }[]
  readonly markers: readonly { readonly x: number; readonly label: string }[]
  readonly zero: number | null
  /** All moments in order, and where they lie. */
  readonly moments: readonly { readonly at: string; readonly x: number }[]
}

/** Of the drawing; it is stretched to the width that there is. */
export const PLOT = { width: 1_000, height: 200 } as const

const X_TICKS = 4
const MOST_EDGES = 60

type Question = {
  readonly series: readonly Series[]
  readonly markers?: readonly Marker[]
  /** Whether the axis reaches to zero. */
  readonly zero?: boolean
  /** The least distance of two letters at the ends of lines, as a share of the height. */
  readonly letterGap?: number
}

/** Where everything of a time chart stands. What lies beyond the axis is drawn at its edge, and said. */
export function planTimeSeries({ series, markers = [], zero = false, letterGap = 0.08 }: Question): TimePlan {
  const moments = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].toSorted()
  const xOf = scaleOfMoments(moments)
  const [low, high] = valueRange(series, zero)
  const yOf = scaleLinear([low, high], [PLOT.height, 0]).nice(4).clamp(true)
  const [bottom = 0, top = 0] = yOf.domain()
  const axis = { xOf, yOf, bottom, top }
  return {
    series: spreadLetters(
      series.map((one) => planSeries(one, axis)),
      letterGap,
    ),
    yTicks: yOf.ticks(4).map((value) => ({ y: yOf(value) / PLOT.height, value })),
    xTicks: pickEvenly(moments, X_TICKS).map((at) => ({ x: xOf(at), at })),
    markers: markers.filter(isWithin(moments)).map(({ at, label }) => ({ x: clampShare(xOf(at)), label })),
    zero: bottom <= 0 && top >= 0 ? yOf(0) / PLOT.height : null,
    moments: moments.map((at) => ({ at, x: xOf(at) })),
  }
}

type ShareOf = (at: string) => number

function scaleOfMoments(moments: readonly string[]): ShareOf {
  const [first = '', last = ''] = [moments[0], moments.at(-1)]
  if (first === last) return () => 0.5
  const scale = scaleUtc([toTime(first), toTime(last)], [0, 1])
  return (at) => scale(toTime(at))
}

function toTime(at: string): Date {
  return new Date(at.length === 10 ? `${at}T00:00:00Z` : at)
}

type Axis = {
  readonly xOf: ShareOf
  readonly yOf: (value: number) => number
  readonly bottom: number
  readonly top: number
}

function planSeries(one: Series, axis: Axis): PlannedSeries {
  const { xOf, yOf } = axis
  const { points, key, label, letter, color, dash } = one
  const last = points.findLast(({ value }) => value !== null)
  const place = (at: string, value: number) => [xOf(at) * PLOT.width, yOf(value)] as const
  const edges = points.map(({ at, low, high }) =>
    low == null || high == null ? null : ([place(at, low), place(at, high)] as const),
  )
  return {
    key,
    label,
    color,
    ...(letter !== undefined && { letter }),
    ...(dash !== undefined && { dash }),
    line: drawLine(points.map(({ at, value }) => (value === null ? null : place(at, value)))),
    ribbon: edges.some((edge) => edge !== null) ? drawRibbon(thin(edges)) : null,
    end: last === undefined ? null : endAt(xOf(last.at), yOf(last.value ?? 0) / PLOT.height),
    beyond: findBeyond(one, axis),
  }
}

/** The first point of each stretch of a line above the axis or below it. */
function findBeyond({ points }: Series, { xOf, bottom, top }: Axis): PlannedSeries['beyond'] {
  const sides = points.map(({ value }) => (value === null ? 0 : value > top ? 1 : value < bottom ? -1 : 0))
  return points.flatMap(({ at }, index) => {
    const side = sides[index] ?? 0
    return side === 0 || side === sides[index - 1] ? [] : [{ x: xOf(at), isAbove: side > 0 }]
  })
}

/** Bounds of many days change so little from one to the next that every other is enough: a page sends them twice. */
function thin<T>(edges: readonly T[]): readonly T[] {
  return edges.length <= MOST_EDGES ? edges : edges.filter((_, index) => (edges.length - 1 - index) % 2 === 0)
}

function endAt(x: number, y: number) {
  return { x, y, labelY: y }
}

/** Each letter at least so far below the one above, and none below the axis, where the days stand. */
function spreadLetters(series: readonly PlannedSeries[], gap: number): readonly PlannedSeries[] {
  const ends = series.flatMap(({ key, end }) => (end === null ? [] : [{ key, y: end.y }]))
  const places = new Map<string, number>()
  const order = ends.toSorted((a, b) => a.y - b.y)
  let lowest = Number.NEGATIVE_INFINITY
  for (const { key, y } of order) {
    lowest = Math.max(y, lowest + gap)
    places.set(key, lowest)
  }
  let floor = 1
  for (const { key } of order.toReversed()) {
    floor = Math.min(places.get(key) ?? floor, floor)
    places.set(key, floor)
    floor -= gap
  }
  return series.map((one) =>
    one.end === null ? one : { ...one, end: { ...one.end, labelY: places.get(one.key) ?? one.end.y } },
  )
}

/** The first, the last and others evenly between. */
export function pickEvenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  const step = (all.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => all[Math.round(index * step)]).filter(isThere)
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined
}

/** A marker belongs to the days that are shown; what happened within a day stands at its beginning. */
function isWithin(moments: readonly string[]): (marker: Marker) => boolean {
  const [first = '', last = ''] = [moments[0], moments.at(-1)]
  const isDaily = first.length === 10
  return ({ at }) => {
    const own = isDaily ? at.slice(0, 10) : at
    return own >= first && own <= last
  }
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share))
}
