import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { VariantView } from '#lib/publish/experiments-view'
import { variantLook } from './variant-mark.tsx'

type Props = { readonly variants: readonly Pick<VariantView, 'key' | 'ratio'>[] }

/** The live split as one bar. The table below it says the same in numbers. */
export function SplitBar({ variants }: Props) {
  const label = variants.map(({ key, ratio }) => `${key} ${toPercent(ratio)}`).join(', ')
  return (
    <div role="img" aria-label={`Live split: ${label}`} className="flex h-2 gap-0.5">
      {variants.map(({ key, ratio }, index) => (
        <span
          key={key}
          className="rounded-[2px] transition-[flex-grow] duration-200 ease-out"
          style={{ flexGrow: ratio, flexBasis: 0, background: variantLook(index).colour }}
        />
      ))}
    </div>
  )
}
