import type { AudienceTrace } from '#lib/core/experiments/explain-audience'

/** An audience part by part, each with what the visitor was. */
export function AudienceTraceList({ trace }: { readonly trace: AudienceTrace }) {
  const { text, holds, was, parts = [] } = trace
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span aria-hidden="true" className={holds ? 'text-gain-text' : 'text-loss-text'}>
          {holds ? '✓' : '✕'}
        </span>
        <span className="sr-only">{holds ? 'Holds:' : 'Does not hold:'}</span>
        <span>{text}</span>
        {was !== undefined && <span className="text-ink-2">was {was}</span>}
      </p>
      {parts.length > 0 && (
        <ul className="ml-1.5 border-line border-l pl-3">
          {parts.map((part) => (
            <li key={`${part.kind} ${part.text}`}>
              <AudienceTraceList trace={part} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
