import type { Summary } from '#lib/results/summarise-experiment'

const LOOKS = {
  fine: { path: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z', colour: 'var(--gain)', text: 'Guardrails fine' },
  harmed: { path: 'M6 1l5.5 10H.5Z', colour: 'var(--loss)', text: 'Guardrail broken' },
} as const

/** Whether a variant harms speed or a goal that is guarded: by shape, colour and name. Nothing while neither is known. */
export function GuardrailLight({ guardrails }: Pick<Summary, 'guardrails'>) {
  if (guardrails === 'unknown') return null
  const { path, colour, text } = LOOKS[guardrails]
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 12 12"
      fill={colour}
      role="img"
      aria-label={text}
      className="shrink-0"
    >
      <title>{text}</title>
      <path d={path} />
    </svg>
  )
}
