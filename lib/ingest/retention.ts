const DAY_SECONDS = 86_400

/**
 * How long each key lives, in seconds. A tracker keeps what it could not send for a day, so event ids are remembered a
 * little longer; one without consent keeps nothing, so there an hour or two are enough.
 */
export const RETENTION = {
  seenSeconds: 25 * 3_600,
  seenAnonymousSeconds: 2 * 3_600,
  /** Put off with each day on which the shard is written to. */
  stateSeconds: 180 * DAY_SECONDS,
  sumsSeconds: 400 * DAY_SECONDS,
  daySeconds: 400 * DAY_SECONDS,
} as const

/** Event ids that are remembered of a visitor, and in an hour of all who have no identity. */
export const MOST_IDS = { ofVisitor: 600, ofHour: 250_000 } as const
