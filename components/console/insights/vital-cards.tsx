import Link from 'next/link'
import type { VitalMetric } from '#lib/core/events/vital-bucket'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatShare } from '#lib/core/format/format-share'
import type { Speed } from '#lib/insights/read-speed'
import { RatingBar, RatingMark } from './rating-bar.tsx'
import { formatVital, VITAL_NAMES } from './vital-text.ts'

type Props = {
  readonly vitals: Speed['vitals']
  readonly chosen: VitalMetric
  readonly percentile: string
  readonly hrefOf: (metric: VitalMetric) => string
}

/** The five vitals under the waterline, each with its distribution; one is chosen for the rest of the page. */
export function VitalCards({ vitals, chosen, percentile, hrefOf }: Props) {
  return (
    <ul
      aria-label={`Web vitals, ${percentile}th percentile`}
      className="grid grid-cols-2 border-line border-y sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]"
    >
      {vitals.map(({ metric, value, rating, shares, count }) => (
        <li key={metric} className="relative grid content-start gap-1 px-3 py-3">
          <Link
            href={hrefOf(metric)}
            prefetch={false}
            scroll={false}
            aria-current={metric === chosen ? 'true' : undefined}
            className={`text-[13px] after:absolute after:inset-0 hover:underline ${metric === chosen ? 'font-semibold' : 'text-ink-2'}`}
          >
            {metric}
            <span className="sr-only">: {VITAL_NAMES[metric]}</span>
          </Link>
          <span className="font-semibold text-[20px] tabular-nums leading-[26px]">
            {formatVital(metric, value)}
          </span>
          {rating === null ? (
            <span className="text-[12px] text-ink-2 leading-4">too few page loads</span>
          ) : (
            <RatingMark rating={rating} />
          )}
          <RatingBar shares={shares} />
          <span className="text-[12px] text-ink-2 leading-4">
            {shares === null
              ? 'nothing measured'
              : `${formatShare(shares.good)} good of ${formatCompact(count)}`}
          </span>
          {metric === chosen && (
            <span aria-hidden="true" className="absolute inset-x-3 -bottom-px h-0.5 bg-tide" />
          )}
        </li>
      ))}
    </ul>
  )
}
