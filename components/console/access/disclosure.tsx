import type { ReactNode } from 'react'

type Props = {
  readonly summary: ReactNode
  /** Names it where several have the same words. */
  readonly label?: string
  readonly open?: boolean
  readonly children: ReactNode
}

/** What is done seldom stays out of sight until it is asked for; without a script, too. */
export function Disclosure({ summary, label, open = false, children }: Props) {
  return (
    <details open={open} className="group">
      <summary
        aria-label={label}
        className="inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-input text-[13px] text-tide-text underline underline-offset-4 hover:text-ink"
      >
        {summary}
      </summary>
      <div className="py-3">{children}</div>
    </details>
  )
}
