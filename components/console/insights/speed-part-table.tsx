import Link from 'next/link'
import { Table } from '#components/ui/data-table'
import type { VitalMetric } from '#lib/core/events/vital-bucket'
import { formatCompact } from '#lib/core/format/format-compact'
import type { Measured } from '#lib/insights/read-speed'
import type { PartKind } from '#lib/insights/read-speed-query'
import { nameRow } from './name-row.ts'
import { RatingBar, RatingMark } from './rating-bar.tsx'
import { formatVital } from './vital-text.ts'

type Row = Measured & { readonly name: string }

type Props = {
  readonly kind: PartKind
  readonly title: string
  readonly metric: VitalMetric
  readonly percentile: string
  readonly rows: readonly Row[]
  readonly current: string | null
  readonly hrefOf: (name: string | null) => string
}

/** The chosen vital of each page, device or country; a row shows the whole page for it. */
export function SpeedPartTable({ kind, title, metric, percentile, rows, current, hrefOf }: Props) {
  return (
    <section aria-labelledby={`speed-${kind}`} className="min-w-0 border-line border-t py-4">
      <h2 id={`speed-${kind}`} className="mb-2 font-semibold text-[16px] leading-6">
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="text-ink-2">No {metric} was measured in these days.</p>
      ) : (
        <Table caption={`${metric} by ${kind}`}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" className="text-right">
                p{percentile}
              </th>
              <th scope="col" className="w-1/4 min-w-16">
                Distribution
              </th>
              <th scope="col" className="text-right">
                Loads
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PartRow
                key={row.name}
                row={row}
                label={nameRow(kind === 'page' ? 'path' : kind, row.name)}
                metric={metric}
                isCurrent={row.name === current}
                href={hrefOf(row.name === current ? null : row.name)}
              />
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

type RowProps = {
  readonly row: Row
  readonly label: string
  readonly metric: VitalMetric
  readonly isCurrent: boolean
  readonly href: string
}

function PartRow({ row: { name, value, rating, shares, count }, label, metric, isCurrent, href }: RowProps) {
  return (
    <tr className={isCurrent ? 'bg-tide-wash' : ''}>
      <th scope="row" className="max-w-32 sm:max-w-44">
        {name === '(other)' ? (
          label
        ) : (
          <Link
            href={href}
            prefetch={false}
            scroll={false}
            aria-current={isCurrent ? 'true' : undefined}
            className={`block truncate text-tide-text underline underline-offset-4 hover:text-ink ${isCurrent ? 'font-semibold' : ''}`}
          >
            {label}
          </Link>
        )}
      </th>
      <td className="whitespace-nowrap text-right">
        {rating && <RatingMark rating={rating} isQuiet />} {formatVital(metric, value)}
      </td>
      <td>
        <RatingBar shares={shares} />
      </td>
      <td className="text-right text-ink-2">{formatCompact(count)}</td>
    </tr>
  )
}
