import type { SlotExplanation } from '#lib/core/experiments/explain-slot'
import { AudienceTraceList } from './audience-trace.tsx'

/** What one slot of the page shows to a visit, and why. */
export function SlotView({ explanation }: { readonly explanation: SlotExplanation }) {
  const { slot, sentence, contentKey, unseen, rules } = explanation
  return (
    <li className="border-line border-t py-4 first:border-t-0 first:pt-0">
      <h3 className="font-semibold">{slot}</h3>
      <p className="mt-1">{sentence}</p>
      {unseen.length > 0 && (
        <p className="text-[13px] text-ink-2">
          Also decided, and not seen because another experiment stands first: {unseen.join(', ')}
        </p>
      )}
      <details className="mt-1">
        <summary className="cursor-pointer text-[13px] text-tide-text underline underline-offset-4">
          Rules of the slot
        </summary>
        <p className="mt-2 text-[13px] text-ink-2">
          {contentKey === null ? 'The default that is declared in code' : `Content ${contentKey}`}
        </p>
        <ol className="mt-1 grid gap-2 text-[13px]">
          {rules.map(({ outcome, text, audience }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
            <li key={index} className={outcome === 'matched' ? '' : 'text-ink-2'}>
              <p className={outcome === 'matched' ? 'font-semibold' : ''}>
                Rule {index + 1}: {text}
              </p>
              {audience !== undefined && outcome !== 'not-asked' && <AudienceTraceList trace={audience} />}
            </li>
          ))}
        </ol>
      </details>
    </li>
  )
}
