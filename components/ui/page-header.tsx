import type { ReactNode } from 'react'

type Props = {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** What can be done with the whole page; at most one of them filled. */
  readonly actions?: ReactNode
}

/** The page's one `h1`, what the page is for, and what can be done with all of it. */
export function PageHeader({ title, description, actions }: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pt-6 pb-5">
      <div className="grid min-w-0 gap-1">
        <h1 className="wrap-anywhere font-semibold text-[20px] leading-[26px]">{title}</h1>
        {description !== undefined && <div className="max-w-[68ch] text-ink-2">{description}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
