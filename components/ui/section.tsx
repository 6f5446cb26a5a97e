import type { ReactNode } from 'react'

type Props = {
  readonly title: ReactNode
  /** Where a link within the page leads to; also names the section. */
  readonly id?: string
  readonly hint?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under a hairline: its `h2`, one line on what it is, and its content. No card around it. */
export function Section({ title, id, hint, actions, children }: Props) {
  const heading = id === undefined ? undefined : `${id}-heading`
  return (
    <section id={id} aria-labelledby={heading} className="scroll-mt-16 border-line border-t py-6">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="grid min-w-0 gap-1">
          <h2 id={heading} className="font-semibold text-[16px] leading-6">
            {title}
          </h2>
          {hint !== undefined && <div className="max-w-[68ch] text-[13px] text-ink-2">{hint}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
