import { Table } from '#components/ui/data-table'
import { formatCount } from '#lib/core/format/format-count'
import { formatRate } from '#lib/core/format/format-rate'
import type { GoalCount } from '#lib/insights/count-goals'
import type { Totals } from '#lib/insights/site-totals'

type Props = {
  readonly goals: readonly GoalCount[]
  readonly isDeclared: boolean
  readonly totals: Totals
  readonly csvHref: string
}

const FEW = 12

/** How often each goal was reached, and per session; what is kept per experiment only is said so. */
export function GoalsPanel({ goals, isDeclared, totals, csvHref }: Props) {
  if (goals.length === 0)
    return (
      <p className="max-w-[68ch] text-ink-2">
        No goal was reached. A goal is a conversion or an event that a page sends, a click on a slot’s call to
        action, or a page that was viewed; declare yours in the Edge Config document “goals”.
      </p>
    )
  return (
    <div className="grid gap-2">
      <Table caption="Goals">
        <thead>
          <tr>
            <th scope="col">{isDeclared ? 'Goal' : 'Event'}</th>
            <th scope="col" className="text-right">
              Reached
            </th>
            <th scope="col" className="text-right">
              Per session
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.slice(0, FEW).map((goal) => (
            <GoalRow key={goal.key} goal={goal} sessions={totals.sessions} />
          ))}
        </tbody>
      </Table>
      <p className="flex flex-wrap justify-between gap-x-4 text-[12px] text-ink-2">
        <span className="max-w-[68ch]">
          One session can reach a goal more than once{totals.unidentified > 0 && UNIDENTIFIED}. Shares of
          visitors who converted stand in each experiment’s results.
        </span>
        <a href={csvHref} download className="text-tide-text underline underline-offset-4">
          CSV<span className="sr-only"> of goals</span>
        </a>
      </p>
    </div>
  )
}

const UNIDENTIFIED =
  ', and page views and events without an identity are in the first figure but have no session'

function GoalRow({ goal, sessions }: { readonly goal: GoalCount; readonly sessions: number }) {
  const { key, kind, count, of } = goal
  return (
    <tr>
      <th scope="row">
        <span className="wrap-anywhere">{key}</span>
        {of !== key && <span className="wrap-anywhere text-[12px] text-ink-2"> {describe(kind, of)}</span>}
      </th>
      <td className="text-right">
        {count === null ? <span className="text-ink-2">counted per experiment</span> : formatCount(count)}
      </td>
      <td className="text-right">
        {count === null || sessions === 0 ? '–' : formatRate(count / sessions, sessions)}
      </td>
    </tr>
  )
}

function describe(kind: GoalCount['kind'], of: string): string {
  return kind === 'page' ? `views of ${of}` : of
}
