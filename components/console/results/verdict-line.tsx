import type { ReactNode } from 'react'
import { LocalTime } from '#components/console/local-time'
import type { VerdictWords } from '#lib/results/tell-verdict'

type Props = {
  readonly words: VerdictWords
  /** What the verdict hangs on, a sentence each. */
  readonly reasons: readonly string[]
  readonly rule: readonly string[]
  /** What a decision that is taken says instead; the verdict then is what it was taken on. */
  readonly decided: string | null
  readonly frozenAt: string | undefined
  readonly actions?: ReactNode
}

const TONES: Readonly<Record<VerdictWords['tone'], string>> = {
  gain: 'text-gain-text',
  loss: 'text-loss-text',
  warn: 'text-warn-text',
  neutral: 'text-ink',
}

/** The verdict in words, what can be done about it, and why. */
export function VerdictLine({ words, reasons, rule, decided, frozenAt, actions }: Props) {
  const { tone, headline, detail } = words
  return (
    <section aria-labelledby="verdict" className="grid gap-3 pt-6 pb-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 gap-1.5">
          <h2
            id="verdict"
            className={`font-display font-semibold text-[28px] leading-8 ${TONES[decided === null ? tone : 'neutral']}`}
          >
            {decided ?? headline}
          </h2>
          <p className="max-w-[68ch] text-[16px] leading-6">
            {decided === null ? detail : `It was decided on: ${headline} ${detail}`}
          </p>
          {frozenAt !== undefined && (
            <p className="text-[13px] text-ink-2">
              Frozen <LocalTime at={frozenAt} /> and kept for five years: what is counted since changes
              nothing here.
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>
      </div>
      <details className="print:hidden">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
          Why<span className="sr-only"> this verdict</span>
        </summary>
        <div className="mt-2 grid max-w-[68ch] gap-3 border-line border-l-2 pl-4">
          <List title="What it says" items={reasons} />
          <List title="The rule" items={rule} />
          <p className="text-[13px] text-ink-2">
            You can decide otherwise: keep it running, stop it and keep A, or ship another variant. History
            says who did what, and every step can be taken back there.
          </p>
        </div>
      </details>
    </section>
  )
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-1">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}
