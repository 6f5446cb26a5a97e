import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { VariantView } from '#lib/publish/experiments-view'
import { formatCount, formatRate } from './format-count.ts'
import { VariantMark } from './variant-mark.tsx'

const HEAD = 'py-1 pl-2 text-right align-bottom font-normal sm:pl-4'
const CELL = 'h-9 pl-2 text-right sm:pl-4'

type Props = { readonly caption: string; readonly variants: readonly VariantView[] }

/** One row a variant: its share and what was counted. */
export function VariantTable({ caption, variants }: Props) {
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-[12px] text-ink-2 leading-4">
          <th scope="col" className="w-[34%] py-1 text-left align-bottom font-normal">
            Variant
          </th>
          <th scope="col" className={HEAD}>
            Share
          </th>
          <th scope="col" className={HEAD}>
            Visitors
          </th>
          <th scope="col" className={HEAD}>
            <abbr title="Conversions" className="no-underline sm:hidden">
              Conv.
            </abbr>
            <span className="hidden sm:inline">Conversions</span>
          </th>
          <th scope="col" className={HEAD}>
            Rate
          </th>
        </tr>
      </thead>
      <tbody>
        {variants.map(({ key, ratio, visitors, conversions }, index) => (
          <tr key={key} className="border-line border-t">
            <th scope="row" className="h-9 text-left font-normal">
              <span className="flex items-center gap-2">
                <VariantMark index={index} />
                <span className="wrap-anywhere">{key}</span>
              </span>
            </th>
            <td className={`${CELL} font-semibold`}>{toPercent(ratio)}</td>
            <td className={CELL}>{formatCount(visitors)}</td>
            <td className={CELL}>{formatCount(conversions)}</td>
            <td className={CELL}>{formatRate(visitors, conversions)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
