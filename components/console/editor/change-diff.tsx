import type { Preflight } from './preflight.ts'

type Props = { readonly changes: NonNullable<Preflight['changes']> }

/** What changes in Edge Config, place by place, as JSON: what goes, and what comes. */
export function ChangeDiff({ changes }: Props) {
  if (changes.length === 0) return <p>Nothing changes in Edge Config.</p>
  return (
    <ol className="grid gap-3">
      {changes.map(({ kind, subject, pointer, before, after }) => (
        <li key={`${kind} ${subject} ${pointer}`} className="grid gap-1">
          <code className="wrap-anywhere font-mono text-[12px] text-ink-2">
            {subject.startsWith('content/') ? 'content' : 'experiments'}
            {pointer}
          </code>
          <div className="overflow-x-auto rounded-input border border-line font-mono text-[12px]">
            <Lines mark="−" label="removed" value={before} className="bg-loss/10" />
            <Lines mark="+" label="added" value={after} className="bg-gain/10" />
          </div>
        </li>
      ))}
    </ol>
  )
}

type LinesProps = {
  readonly mark: string
  readonly label: string
  readonly value: unknown
  readonly className: string
}

function Lines({ mark, label, value, className }: LinesProps) {
  if (value === undefined) return null
  return (
    <pre className={`px-2 py-1 ${className}`}>
      <span className="sr-only">{label}: </span>
      {(JSON.stringify(value, null, 2) ?? '')
        .split('\n')
        .map((line) => `${mark} ${line}`)
        .join('\n')}
    </pre>
  )
}
