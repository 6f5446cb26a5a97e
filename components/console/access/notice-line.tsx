import type { Notice } from '#lib/auth/read-notice'

type Props = {
  readonly notice: Notice
  /** Fields that say what is wrong with them themselves. */
  readonly fields?: readonly string[]
}

/** What came of the form that was sent: done, or why not, where no field says it. */
export function NoticeLine({ notice: { done, problem }, fields = [] }: Props) {
  const isSaidElsewhere = problem?.field != null && fields.includes(problem.field)
  if (problem !== null && !isSaidElsewhere)
    return (
      <p role="alert" className="max-w-[68ch] border-loss border-l-2 pl-3 text-loss-text">
        {problem.text}
      </p>
    )
  if (done === null) return null
  return (
    <p role="status" className="max-w-[68ch] border-gain border-l-2 pl-3 text-gain-text">
      {done}
    </p>
  )
}
