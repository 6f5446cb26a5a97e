import { formatCount } from '#lib/core/format/format-count'
import type { GoalSignals } from '#lib/insights/read-goal-signals'
import { pagesUnder } from './tell-goal.ts'

type Props = { readonly path: string; readonly signals: GoalSignals | null }

/** How many page views a pattern would have taken in lately, and which pages they were. */
export function PathCheck({ path, signals }: Props) {
  return (
    <p role="status" className="text-[13px] text-ink-2">
      {tell(path, signals)}
    </p>
  )
}

function tell(path: string, signals: GoalSignals | null): string {
  if (!path.startsWith('/')) return ''
  if (signals === null) return 'Whether it matches cannot be checked now: the counters do not answer.'
  const pages = pagesUnder(path, signals)
  const { days, most, views } = signals
  const isCut = views.length >= most
  if (pages.length === 0)
    return isCut
      ? `None of the ${most} most viewed pages of the last ${days} days matches.`
      : `No page view of the last ${days} days matches.`
  const sum = pages.reduce((total, [, count]) => total + count, 0)
  const first = pages.slice(0, 3).map(([name]) => name)
  const rest = pages.length > 3 ? ` and ${pages.length - 3} more` : ''
  const least = isCut ? 'At least ' : ''
  return `${least}${formatCount(sum)} page views of the last ${days} days match: ${first.join(', ')}${rest}.`
}
