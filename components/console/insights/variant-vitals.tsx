import { VariantMark } from '#components/console/variant-mark'
import { Table } from '#components/ui/data-table'
import type { VitalMetric } from '#lib/core/events/vital-bucket'
import { formatCount } from '#lib/core/format/format-count'
import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import type { VitalResult } from '#lib/results/analyse-vitals'
import { RatingMark } from './rating-bar.tsx'
import { formatVital } from './vital-text.ts'

/** The chosen vital of each variant: first page loads only, since only these are independent of each other. */
export function VariantVitals({
  results,
  metric,
}: {
  readonly results: readonly VitalResult[]
  readonly metric: VitalMetric
}) {
  const variants = results.find((result) => result.metric === metric)?.variants ?? []
  return (
    <Table caption={`${metric} by variant`}>
      <thead>
        <tr>
          <th scope="col">Variant</th>
          <th scope="col" className="text-right">
            p75
          </th>
          <th scope="col" className="text-right">
            Against A
          </th>
          <th scope="col" className="text-right">
            Visitors
          </th>
        </tr>
      </thead>
      <tbody>
        {variants.map((variant, index) => (
          <tr key={variant.key}>
            <th scope="row">
              <span className="inline-flex items-center gap-2">
                <VariantMark index={index} /> {variant.key}
              </span>
            </th>
            <td className="whitespace-nowrap text-right">
              {variant.rating && <RatingMark rating={variant.rating} isQuiet />}{' '}
              {formatVital(metric, variant.p75)}
            </td>
            <td className="text-right">{index === 0 ? 'control' : <Difference variant={variant} />}</td>
            <td className="text-right text-ink-2">{formatCount(variant.count)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Difference({ variant }: { readonly variant: VitalResult['variants'][number] }) {
  const { difference, differenceInterval, isHarmed } = variant
  if (difference === null) return <span className="text-ink-2">too few</span>
  return (
    <span className={isHarmed ? 'text-loss-text' : ''}>
      {formatLift(difference)} <span className="text-[12px]">({formatRange(differenceInterval)})</span>
      {isHarmed && ' slower'}
    </span>
  )
}
