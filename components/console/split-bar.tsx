import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { VariantView } from '#lib/publish/experiments-view'
import { variantLook } from './variant-mark.tsx'

type Props = {
  readonly variants: readonly Pick<VariantView, 'key' | 'ratio'>[]
  /** Whether visitors are split so right now. */
  readonly isLive?: boolean
}

/** A split as one bar. */
export function SplitBar({ variants, isLive = true }: Props) {
  const label = variants.map(({ key, ratio }) => `${key} ${toPercent(ratio)}`).join(', ')
  return (
    <div role="img" aria-label={`${isLive ? 'Live split' : 'Split'}: ${label}`} className="flex h-2 gap-0.5">
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
