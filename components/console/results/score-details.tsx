import { TABLE_CLASS } from '#components/ui/data-table'
import { formatPValue } from '#lib/core/format/format-p-value'
import { formatRate } from '#lib/core/format/format-rate'
import { formatShare } from '#lib/core/format/format-share'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { Metric } from './to-metrics.ts'

type Props = { readonly metric: Metric }

/** What a statistician asks for, kept out of the columns: chance to win, expected loss, and p-values. */
export function ScoreDetails({ metric: { name, rows } }: Props) {
  return (
    <details className="text-[13px] print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
        Details<span className="sr-only"> of {name}</span>
      </summary>
      <div className="mt-1 grid gap-2 overflow-x-auto pb-2">
        <table className={TABLE_CLASS}>
          <caption className="sr-only">Details of {name}</caption>
          <thead>
            <tr>
              <th scope="col">Variant</th>
              <th scope="col">Chance to beat A</th>
              <th scope="col">Expected loss if shipped</th>
              <th scope="col">Always-valid p</th>
              <th scope="col">Corrected p</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(1).map(({ key, chanceToWin, expectedLoss, pValue, adjustedPValue }, index) => (
              <tr key={key}>
                <th scope="row">
                  {variantLetter(index + 1)} {key}
                </th>
                <td>{formatShare(chanceToWin)}</td>
                <td>{formatRate(expectedLoss)}</td>
                <td>{formatPValue(pValue)}</td>
                <td>{formatPValue(adjustedPValue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
