import type { HealthCheck } from '#lib/results/check-health'

type Props = {
  readonly health: readonly HealthCheck[]
  /** Where the ratios went wrong, in a sentence; null while they did not. */
  readonly cause: string | null
}

const MARKS: Readonly<Record<HealthCheck['level'], readonly [shape: string, tone: string, word: string]>> = {
  ok: ['●', 'text-gain-text', 'in order'],
  warning: ['▲', 'text-warn-text', 'to be looked at'],
  error: ['■', 'text-loss-text', 'broken'],
}

/** Whether the results can be trusted: one line while all is well, what is wrong when it is not. */
export function HealthBanner({ health, cause }: Props) {
  const wrong = health.filter(({ level }) => level !== 'ok')
  const isBroken = wrong.some(({ level }) => level === 'error')
  const edge = isBroken ? 'border-loss' : wrong.length > 0 ? 'border-warn' : 'border-transparent'
  return (
    <section
      aria-label="Health of the data"
      className={`mb-4 border-l-2 ${wrong.length > 0 ? `pl-4 ${edge}` : edge}`}
    >
      {wrong.length > 0 && (
        <div className="grid gap-1">
          {wrong.map((check) => (
            <p key={check.code} className="max-w-[68ch]">
              <Mark level={check.level} /> {check.text}
            </p>
          ))}
          {cause !== null && <p className="max-w-[68ch]">{cause}</p>}
        </div>
      )}
      <details className="print:hidden">
        <summary className="inline-flex min-h-6 cursor-pointer items-center gap-1.5 text-[13px] text-ink-2">
          {wrong.length === 0 && <Mark level="ok" />}
          <span className="underline underline-offset-4">
            {wrong.length === 0
              ? `Healthy: all ${health.length} checks passed`
              : `All ${health.length} checks`}
          </span>
        </summary>
        <ul className="mt-1 grid gap-1 text-[13px]">
          {health.map((check) => (
            <li key={check.code}>
              <Mark level={check.level} /> {check.text}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function Mark({ level }: Pick<HealthCheck, 'level'>) {
  const [shape, tone, word] = MARKS[level]
  return (
    <span className={tone}>
      <span aria-hidden="true">{shape}</span>
      <span className="sr-only">{word}:</span>
    </span>
  )
}
