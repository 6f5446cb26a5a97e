const YEAR_DAYS = 365

/** How long something takes: past a year the number of days says nothing more. */
export function tellDays(days: number): string {
  return days > YEAR_DAYS ? 'More than a year' : `About ${days} days`
}
