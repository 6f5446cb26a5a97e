import { formatShare } from '#lib/core/format/format-share'
import type { RateShares } from '#lib/insights/rate-shares'
import type { Rating } from '#lib/results/vital-standards'
import { RATING_LABELS } from './vital-text.ts'

const MARKS: Readonly<
  Record<Rating, { readonly colour: string; readonly text: string; readonly shape: string }>
> = {
  good: { colour: 'var(--gain)', text: 'text-gain-text', shape: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z' },
  'needs-improvement': { colour: 'var(--warn-fill)', text: 'text-warn-text', shape: 'M1.5 1.5h9v9h-9Z' },
  poor: { colour: 'var(--loss)', text: 'text-loss-text', shape: 'M6 1l5.5 10H.5Z' },
}

/** A rating by shape, colour and word: none of them has to be seen alone. */
export function RatingMark({
  rating,
  isQuiet = false,
}: {
  readonly rating: Rating
  readonly isQuiet?: boolean
}) {
  const { colour, text, shape } = MARKS[rating]
  return (
    <span className={`inline-flex items-center gap-1.5 text-[12px] leading-4 ${text}`}>
      <svg width="10" height="10" viewBox="0 0 12 12" fill={colour} aria-hidden="true">
        <path d={shape} />
      </svg>
      <span className={isQuiet ? 'sr-only' : ''}>{RATING_LABELS[rating]}</span>
    </span>
  )
}

/** How many page loads were good, needed work and were poor. */
export function RatingBar({ shares }: { readonly shares: RateShares | null }) {
  if (shares === null) return <span className="block h-2 rounded-full bg-sand-2" aria-hidden="true" />
  const { good, fair, poor } = shares
  const parts = [
    { rating: 'good', share: good },
    { rating: 'needs-improvement', share: fair },
    { rating: 'poor', share: poor },
  ] as const
  return (
    <span className="block">
      <span className="flex h-2 gap-px overflow-hidden rounded-full" aria-hidden="true">
        {parts.map(({ rating, share }) =>
          share > 0 ? (
            <span
              key={rating}
              style={{ flexGrow: share, background: MARKS[rating].colour }}
              className="min-w-0.5"
            />
          ) : null,
        )}
      </span>
      <span className="sr-only">
        {formatShare(good)} good, {formatShare(fair)} need work, {formatShare(poor)} poor
      </span>
    </span>
  )
}
