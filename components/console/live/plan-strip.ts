import { ACTIVITY_KINDS, type ActivityKind, type SecondCount, STRIP_MINUTES } from '#lib/core/live/activity'

export const STRIP_SECONDS = STRIP_MINUTES * 60
export const STRIP_HEIGHT = 60

export type Strip = {
  /** For each kind the bars of all seconds, as one SVG path: one unit of width a second, the newest at the right. */
  readonly paths: Readonly<Record<ActivityKind, string>>
  readonly totals: Readonly<Record<ActivityKind, number>>
  readonly busiest: number
  /** Totals of each minute, oldest first. */
  readonly minutes: readonly {
    readonly minutesAgo: number
    readonly counts: Readonly<Record<ActivityKind, number>>
  }[]
}

const NONE = { view: 0, exposure: 0, conversion: 0 }

/** The strip of the last ten minutes, kinds on top of each other in every second. */
export function planStrip(seconds: readonly SecondCount[], now: number): Strip {
  const last = Math.floor(now / 1_000)
  const shown = seconds.filter(({ second }) => second > last - STRIP_SECONDS)
  const busiest = Math.max(0, ...shown.map(({ counts }) => sumOf(counts)))
  const scale = STRIP_HEIGHT / Math.max(4, busiest)
  const paths = { view: '', exposure: '', conversion: '' }
  for (const { second, counts } of shown) {
    const x = STRIP_SECONDS - 0.5 - Math.max(0, last - second)
    let y = STRIP_HEIGHT
    for (const kind of ACTIVITY_KINDS) {
      const height = counts[kind] * scale
      if (height > 0) paths[kind] += `M${x} ${round(y)}v${round(-height)}`
      y -= height
    }
  }
  return { paths, totals: totalOf(shown), busiest, minutes: minutesOf(shown, last) }
}

function minutesOf(shown: readonly SecondCount[], last: number): Strip['minutes'] {
  return Array.from({ length: STRIP_MINUTES }, (_, index) => {
    const minutesAgo = STRIP_MINUTES - 1 - index
    const isWithin = ({ second }: SecondCount) =>
      Math.min(STRIP_MINUTES - 1, Math.floor(Math.max(0, last - second) / 60)) === minutesAgo
    return { minutesAgo, counts: totalOf(shown.filter(isWithin)) }
  })
}

function totalOf(seconds: readonly SecondCount[]): Strip['totals'] {
  return seconds.reduce(
    (sum, { counts }) => ({
      view: sum.view + counts.view,
      exposure: sum.exposure + counts.exposure,
      conversion: sum.conversion + counts.conversion,
    }),
    NONE,
  )
}

function sumOf(counts: SecondCount['counts']): number {
  return counts.view + counts.exposure + counts.conversion
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
