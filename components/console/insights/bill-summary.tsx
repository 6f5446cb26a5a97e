import { formatMoney } from '#lib/core/format/format-money'
import type { MonthCounts } from '#lib/insights/forecast-month'
import type { CostQuery } from '#lib/insights/read-cost-query'
import type { Total } from '#lib/insights/total-cents'

type Props = {
  readonly total: Total
  /** Null when the counters do not answer. */
  readonly visitors: MonthCounts | null
  readonly query: CostQuery
}

/** The month in one sentence: what the meters add up to, per thousand visitors, and against the alert line. */
export function BillSummary({ total, visitors, query: { share, budget } }: Props) {
  const { cents, known, priced, isForeseen } = total
  const expected = visitors?.atEnd == null ? 0 : visitors.atEnd / (share / 100)
  const perThousand = expected >= 1_000 ? (cents / expected) * 1_000 : null
  const isOver = budget !== null && cents > budget * 100
  if (!isForeseen)
    return (
      <p className="max-w-[68ch] py-4 font-semibold text-[20px] leading-[26px]">
        No bill can be foreseen yet.
        <span className="block pt-1 font-normal text-[14px] text-ink-2 leading-5">
          A forecast needs one whole UTC day of traffic, and a plan whose prices are known.
        </span>
      </p>
    )
  return (
    <div className="grid gap-1 py-4">
      <p className="font-semibold text-[20px] leading-[26px]">
        About {formatMoney(Math.round(cents), 'USD')} a month beyond the plan
        {share < 100 && ', with all of your traffic'}
      </p>
      <p className="max-w-[68ch] text-ink-2">
        {perThousand !== null &&
          `${formatMoney(Math.round(perThousand), 'USD')} for a thousand daily visitors. `}
        {known < priced &&
          `${priced - known} of ${priced} priced meters cannot be priced and are not in it. `}
        Subscription, bandwidth, images and compute time are not in it either.
      </p>
      {budget !== null && (
        <p className={isOver ? 'font-semibold text-loss-text' : 'text-gain-text'}>
          {isOver
            ? `Over your alert line of ${formatMoney(Math.round(budget * 100), 'USD')}.`
            : `Within your alert line of ${formatMoney(Math.round(budget * 100), 'USD')}.`}
        </p>
      )}
    </div>
  )
}
