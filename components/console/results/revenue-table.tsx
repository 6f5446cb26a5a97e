import { VariantMark } from '#components/console/variant-mark'
import { Table } from '#components/ui/data-table'
import { formatCount } from '#lib/core/format/format-count'
import { formatMoney } from '#lib/core/format/format-money'
import type { ResultsView } from '#lib/results/results-view'

type Props = Pick<ResultsView, 'variants' | 'currency' | 'goal' | 'goals'>

/** What was spent by variant. The average is of visitors who ordered. */
export function RevenueTable({ variants, currency, goal, goals }: Props) {
  const ordered = (key: string) =>
    goal === 'purchase'
      ? (variants.find((variant) => variant.key === key)?.conversions ?? 0)
      : (goals.find((one) => one.goal === 'purchase')?.variants.find((one) => one.key === key)?.reached ?? 0)
  const exact = (minor: number | null) => formatMoney(minor, currency, { exact: true })
  return (
    <div className="grid gap-2">
      <Table caption="Revenue by variant">
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col" className="text-right">
              Visitors who ordered
            </th>
            <th scope="col" className="text-right">
              Revenue
            </th>
            <th scope="col" className="text-right">
              Per visitor
            </th>
            <th scope="col" className="text-right">
              Per visitor who ordered
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ key, visitors, revenueMinor, revenuePerVisitorMinor }, index) => {
            const orders = ordered(key)
            return (
              <tr key={key}>
                <th scope="row">
                  <span className="inline-flex gap-2">
                    <VariantMark index={index} /> {key}
                  </span>
                </th>
                <td className="text-right">{formatCount(orders)}</td>
                <td className="text-right" title={exact(revenueMinor)}>
                  {formatMoney(revenueMinor, currency)}
                </td>
                <td className="text-right">{visitors < 100 ? '–' : exact(revenuePerVisitorMinor)}</td>
                <td className="text-right">{orders === 0 ? '–' : exact(revenueMinor / orders)}</td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <p className="max-w-[68ch] text-[13px] text-ink-2">
        Orders as the checkout recorded them, converted to {currency} when they came in, within 14 days of the
        first view unless the goal says otherwise. No outlier is cut. Refunds are not reported to Shoreline,
        so they are not taken off.
      </p>
    </div>
  )
}
