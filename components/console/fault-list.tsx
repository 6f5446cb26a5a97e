import type { ExperimentsView } from '#lib/publish/experiments-view'

type Props = Pick<ExperimentsView, 'faults'>

/** What a hand edit broke, place by place. */
export function FaultList({ faults }: Props) {
  if (faults.length === 0) return null
  const count = faults.length === 1 ? 'One place' : `${faults.length} places`
  return (
    <section aria-labelledby="faults" className="mt-6 border-warn border-l-4 pl-4">
      <h2 id="faults" className="font-semibold text-[16px] leading-6">
        {count} in the live document cannot be read
      </h2>
      <p className="text-ink-2">
        Left out until somebody corrects it in Edge Config. Everything else is in force and can be changed
        here.
      </p>
      <ul className="mt-2 grid gap-1">
        {faults.map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`} className="text-[13px]">
            <code className="wrap-anywhere font-mono">
              {pointer === '' ? '(the whole document)' : pointer}
            </code>
            <span className="text-ink-2"> {message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
