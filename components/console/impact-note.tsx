import { type RatioShift, toImpactSentences } from '#lib/core/ratios/describe-ratios'

type Props = { readonly shifts: readonly RatioShift[]; readonly coverage: number }

/** What a change means for people, said before it is published. */
export function ImpactNote({ shifts, coverage }: Props) {
  return (
    <div aria-live="polite" className="grid gap-1 text-[13px] text-ink-2">
      {shifts.length === 0 ? (
        <p>This is the split that is live.</p>
      ) : (
        <>
          {toImpactSentences(shifts, coverage).map((sentence) => (
            <p key={sentence} className="text-ink">
              {sentence}
            </p>
          ))}
          <p>Visitors who already have a variant keep it.</p>
        </>
      )}
    </div>
  )
}
