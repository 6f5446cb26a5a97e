import { VariantMark } from '#components/console/variant-mark'
import { Table } from '#components/ui/data-table'
import { formatCount } from '#lib/core/format/format-count'
import { formatRange } from '#lib/core/format/format-range'
import { formatRate } from '#lib/core/format/format-rate'
import type { FunnelStep } from '#lib/results/trace-funnel'

const NAMES: Readonly<Record<string, string>> = {
  visitors: 'Saw it',
  'add-to-cart': 'Put something in the bag',
  'begin-checkout': 'Went to checkout',
  purchase: 'Ordered',
}

/** How far each variant's visitors came, and which share went on from the step before. */
export function FunnelTable({ funnel }: { readonly funnel: readonly FunnelStep[] }) {
  const [first] = funnel
  if (first === undefined)
    return (
      <p className="max-w-[68ch] text-ink-2">
        There is no funnel: no visitor of this experiment reported <code>add-to-cart</code> or{' '}
        <code>begin-checkout</code>. The storefront reports both; if goals are declared, these two must be
        among them.
      </p>
    )
  return (
    <Table caption="Steps to an order by variant">
      <thead>
        <tr>
          <th scope="col">Step</th>
          {first.variants.map(({ key }, index) => (
            <th key={key} scope="col">
              <span className="inline-flex gap-2">
                <VariantMark index={index} /> {key}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {funnel.map(({ step, variants }) => (
          <tr key={step}>
            <th scope="row">{NAMES[step] ?? step}</th>
            {variants.map(({ key, reached, share, shareInterval }) => (
              <td key={key} className="tabular-nums">
                {formatCount(reached)}
                {share !== null && (
                  <span className="block text-[12px] text-ink-2 leading-4">
                    {formatRate(share)} went on, {formatRange(shareInterval, formatRate)}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
