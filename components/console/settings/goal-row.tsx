import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Goal } from '#lib/core/events/goals'
import type { GoalSignals } from '#lib/insights/read-goal-signals'
import type { GoalUse } from '#lib/publish/goals-view'
import { ConsoleButton } from '../console-button.tsx'
import { tellCount } from './tell-count.ts'
import { tellGoal } from './tell-goal.ts'

type Props = {
  readonly goal: Goal
  readonly slots: readonly { readonly name: string; readonly title: string }[]
  readonly signals: GoalSignals | null
  readonly uses: readonly GoalUse[]
  readonly canEdit: boolean
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly onRemove: () => void
  /** The form, while it is open. */
  readonly children: ReactNode
}

/** One goal: what reaches it, how often that was lately, and who measures it. */
export function GoalRow({ goal, slots, signals, uses, canEdit, isOpen, isBusy, onRemove, children }: Props) {
  const { key, windowDays } = goal
  const count = tellCount(goal, signals)
  return (
    <li data-goal={key} className="grid gap-3 border-line border-t py-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
          <h3 className="wrap-anywhere font-semibold">{key}</h3>
          <p className="wrap-anywhere text-ink-2">
            {tellGoal(goal, slots)}, within {windowDays === 1 ? 'a day' : `${windowDays} days`}.
          </p>
          {count !== null && (
            <p className={`text-[13px] ${count.isNone ? 'text-warn-text' : 'text-ink-2'}`}>{count.text}</p>
          )}
          <Uses uses={uses} />
        </div>
        {canEdit && (
          <div className="flex flex-wrap items-center gap-x-2">
            <Link
              href={isOpen ? '/console/settings/goals' : `/console/settings/goals?goal=${key}`}
              prefetch={false}
              scroll={false}
              aria-expanded={isOpen}
              data-opens={key}
              className="inline-flex min-h-8 items-center px-3 text-tide-text underline underline-offset-4"
            >
              {isOpen ? 'Close' : 'Edit'}
              <span className="sr-only"> {key}</span>
            </Link>
            <ConsoleButton look="plain" disabled={isBusy} onClick={onRemove}>
              Remove<span className="sr-only"> {key}</span>
            </ConsoleButton>
          </div>
        )}
      </div>
      {children}
    </li>
  )
}

function Uses({ uses }: Pick<Props, 'uses'>) {
  if (uses.length === 0) return <p className="text-[13px] text-ink-2">No experiment measures it.</p>
  return (
    <p className="text-[13px] text-ink-2">
      Measured by{' '}
      {uses.map(({ experiment, name, status }, index) => (
        <span key={experiment}>
          {index > 0 && ', '}
          <Link
            href={`/console/experiments/${experiment}/edit`}
            prefetch={false}
            className="wrap-anywhere underline hover:text-ink"
          >
            {name}
          </Link>{' '}
          ({status ?? 'draft'})
        </span>
      ))}
      .
    </p>
  )
}
