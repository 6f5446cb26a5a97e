/** What came to the site lately, as far as an audience and a plan need it. */
export interface Traffic {
  /** Whole days that were looked at. */
  readonly days: number
  readonly visitorsPerDay: number
  /** Attribute → value → share; only what was counted is there. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>
}
