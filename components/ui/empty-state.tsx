import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** 1 where it is all that the page has to say. */
  readonly level?: 1 | 2
  /** The one thing to do next. */
  readonly action?: ReactNode
  /** Why it is empty, in a sentence. */
  readonly children: ReactNode
}

/** Why there is nothing, drawn with a horizon, a buoy and a wave, and what to do about it. */
export function EmptyState({ title, level = 2, action, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="grid max-w-[68ch] justify-items-start gap-4 py-10">
      <svg width="160" height="72" viewBox="0 0 160 72" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M0 40h160" strokeWidth="1.5" />
        <path d="M92 40l5-22h6l5 22M95 28h10M100 18v-7" strokeWidth="1.5" />
        <path d="M20 54c8-6 16-6 24 0s16 6 24 0 16-6 24 0 16 6 24 0" stroke="var(--tide)" strokeWidth="1.5" />
      </svg>
      <Heading className="font-semibold text-[16px] leading-6">{title}</Heading>
      <div className="grid gap-2 text-ink-2">{children}</div>
      {action}
    </div>
  )
}
