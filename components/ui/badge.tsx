import type { ReactNode } from 'react'

export type BadgeTone = 'neutral' | 'gain' | 'loss' | 'warn' | 'tide'

const TONES: Readonly<Record<BadgeTone, string>> = {
  neutral: 'border-line text-ink-2',
  gain: 'border-gain text-gain-text',
  loss: 'border-loss text-loss-text',
  warn: 'border-warn text-warn-text',
  tide: 'border-tide text-tide-text',
}

/** A state in a word or two. The word says it; the colour only repeats it. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: BadgeTone
  readonly children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center whitespace-nowrap rounded-input border px-1.5 text-[12px] leading-[18px] ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}
