/** A point; without a value the line has a gap. `at` is a UTC date or an instant. */
export type TimePoint = {
  readonly at: string
  readonly value: number | null
  readonly low?: number | null
  readonly high?: number | null
}

export type Series = {
  readonly key: string
  readonly label: string
  /** Stands at the end of the line. */
  readonly letter?: string
  readonly color: string
  /** As in `stroke-dasharray`. */
  readonly dash?: string
  readonly points: readonly TimePoint[]
}
