import { VITALS } from '#lib/core/events/vital-bucket'
import type { VariantSpeed } from '#lib/preview/read-variant-speed'
import { RatingMark } from '../insights/rating-bar.tsx'
import { formatVital } from '../insights/vital-text.ts'

type Props = { readonly speed: VariantSpeed | undefined }

/** How fast a variant was for its visitors lately, at the 75th percentile; nothing where too few were measured. */
export function PreviewVitals({ speed }: Props) {
  const known = VITALS.flatMap((metric) => {
    const found = speed?.[metric]
    return found === undefined ? [] : [{ metric, ...found }]
  })
  if (known.length === 0) return null
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-[13px]">
      {known.map(({ metric, p75, rating }) => (
        <div key={metric} className="flex items-center gap-1.5">
          <dt className="text-ink-2">{metric}</dt>
          <dd className="tabular-nums">{formatVital(metric, p75)}</dd>
          <dd>
            <RatingMark rating={rating} isQuiet />
          </dd>
        </div>
      ))}
    </dl>
  )
}
