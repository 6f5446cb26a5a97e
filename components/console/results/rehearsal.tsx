import type { DecisionAnswer } from './decision.ts'

type Props = { readonly rehearsal: DecisionAnswer | null; readonly error: string | null }

/** What the rehearsal found; room for it is kept, so that nothing moves when it comes. */
export function Rehearsal({ rehearsal, error }: Props) {
  return (
    <div role="status" className="min-h-16 border-line border-t pt-3 text-[13px]">
      {error !== null && <p className="text-loss-text">{error}</p>}
      {error === null && rehearsal === null && <p className="text-ink-2">Rehearsing…</p>}
      {error === null && rehearsal !== null && (
        <div className="grid gap-2">
          <p>
            <span className="font-semibold">In history: </span>
            {rehearsal.sentence || 'Nothing would change.'}
          </p>
          {[...rehearsal.biases.map(tellBias), ...rehearsal.warnings].map(({ message }) => (
            <p key={message} className="text-warn-text">
              {message}
            </p>
          ))}
          <p className="text-ink-2">
            Version {rehearsal.version}, live everywhere in about {rehearsal.propagationSeconds} s. It can be
            taken back for ten seconds here, later in History.
          </p>
        </div>
      )}
    </div>
  )
}

/** With the experiment that suffers: it is seldom the one that is decided. */
function tellBias({ experiment, message }: DecisionAnswer['biases'][number]): { readonly message: string } {
  return { message: `${experiment}: ${message}.` }
}
