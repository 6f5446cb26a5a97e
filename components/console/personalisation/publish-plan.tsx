'use client'

import type { PieceReport } from '../pieces/piece-report.ts'
import type { PieceOutcome } from '../pieces/send-piece.ts'

type Props = {
  /** Null while the server is asked. */
  readonly plan: PieceOutcome | null
  readonly confirmed: readonly string[]
  readonly onConfirm: (codes: readonly string[]) => void
}

/** What a publish would do: in a sentence, what is to be known, and what only a person can decide. */
export function PublishPlan({ plan, confirmed, onConfirm }: Props) {
  if (plan === null) return <p role="status">Looking at what would change…</p>
  const { report } = plan
  const isRefused = !plan.ok && plan.code !== 'needs-confirmation'
  return (
    <div className="grid gap-4">
      {isRefused && (
        <p role="alert" className="text-loss-text">
          {plan.message}
        </p>
      )}
      {report !== null && (
        <>
          <p className="wrap-anywhere text-[16px] leading-6">{toSentence(report.sentence)}</p>
          <Notes report={report} />
          <Biases biases={report.biases} confirmed={confirmed} onConfirm={onConfirm} />
        </>
      )}
      {plan.ok && (
        <p className="text-ink-2">
          It becomes version {plan.version}. Every visitor gets it within {plan.propagationSeconds} seconds.
        </p>
      )}
    </div>
  )
}

function Notes({ report: { warnings, outside } }: { readonly report: PieceReport }) {
  const notes = [
    ...warnings,
    ...(outside.length > 0 ? [`Edits made in Edge Config are taken over: ${outside.join(', ')}`] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className="grid list-disc gap-1 pl-5 text-warn-text">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

type BiasProps = Pick<Props, 'confirmed' | 'onConfirm'> & Pick<PieceReport, 'biases'>

function Biases({ biases, confirmed, onConfirm }: BiasProps) {
  if (biases.length === 0) return null
  const codes = [...new Set(biases.map(({ code }) => code))]
  return (
    <fieldset className="grid gap-2 border-warn border-l-2 pl-3">
      <legend className="sr-only">Running experiments</legend>
      <p className="font-semibold">This would colour the result of a running experiment</p>
      {codes.map((code) => {
        const [first, ...others] = biases.filter((bias) => bias.code === code)
        const names = [first, ...others].map((bias) => bias?.experiment).join(', ')
        return (
          <label key={code} className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-0.5 size-4"
              checked={confirmed.includes(code)}
              onChange={({ target: { checked } }) =>
                onConfirm(checked ? [...confirmed, code] : confirmed.filter((each) => each !== code))
              }
            />
            <span>
              {names}: {first?.message}. I accept that.
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function toSentence(text: string): string {
  return text === '' ? 'Nothing changes.' : `${text}.`
}
