import Link from 'next/link'
import { formatShare } from '#lib/core/format/format-share'
import type { ResultsView } from '#lib/results/results-view'

type Props = {
  readonly view: Pick<ResultsView, 'alpha' | 'cuped' | 'correction'>
  /** The page with what was known of visitors before taken out, or put back. */
  readonly cupedHref: string
}

/** How the figures of the scorecard are made, for whoever asks. */
export function MethodNote({ view: { alpha, cuped, correction }, cupedHref }: Props) {
  const method = correction === 'holm' ? 'Holm' : 'Benjamini-Hochberg'
  return (
    <details className="text-[13px] print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
        How this is calculated
      </summary>
      <p className="mt-1 max-w-[68ch] text-ink-2">
        Ranges are {formatShare(1 - alpha)} always-valid ranges: they hold however often one looks. Lifts are
        relative to A, found within stretches of equal shares and pooled. P-values are corrected by Holm for
        the number of variants, those of secondary goals by {method} for all of them. The chance to beat A and
        the expected loss are Bayesian, with a flat prior. No outlier is cut. What was known of visitors
        before is {cuped ? 'taken out (CUPED)' : 'left in'}.{' '}
        <Link href={cupedHref} prefetch={false} scroll={false} className="underline underline-offset-4">
          {cuped ? 'Leave it in' : 'Take it out (CUPED)'}
        </Link>
      </p>
    </details>
  )
}
