type Props = {
  readonly title: string
  readonly detail?: string
  /** Usually the page itself, asked for anew. */
  readonly retryHref?: string
}

/** One part of a page whose source does not answer; the rest of the page stands. */
export function ProblemNote({ title, detail, retryHref }: Props) {
  return (
    <div role="status" className="max-w-[68ch] border-warn border-l-2 pl-3">
      <p className="font-semibold text-warn-text">{title}</p>
      {detail !== undefined && <p className="text-ink-2">{detail}</p>}
      {retryHref !== undefined && (
        <a href={retryHref} className="text-tide-text underline underline-offset-4">
          Try again
        </a>
      )}
    </div>
  )
}
