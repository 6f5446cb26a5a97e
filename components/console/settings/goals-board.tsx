'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { EmptyState } from '#components/ui/empty-state'
import type { Goal } from '#lib/core/events/goals'
import type { GoalSignals } from '#lib/insights/read-goal-signals'
import type { GoalUse } from '#lib/publish/goals-view'
import { consoleButtonClass } from '../console-button.tsx'
import { addGoals, replaceGoal, restoreGoal } from './change-goals.ts'
import { GoalForm } from './goal-form.tsx'
import { GoalRow } from './goal-row.tsx'
import { tellFirstGoal } from './tell-first-goal.ts'
import { namesWithoutGoal } from './tell-goal.ts'
import { UndeclaredNames } from './undeclared-names.tsx'
import { useFormFocus } from './use-form-focus.ts'
import { useGoals } from './use-goals.ts'

type Props = {
  readonly initial: readonly Goal[]
  readonly uses: readonly GoalUse[]
  readonly slots: readonly { readonly name: string; readonly title: string }[]
  readonly signals: GoalSignals | null
  readonly canEdit: boolean
  /** The goal whose form is open. */
  readonly open: string | null
  readonly isNew: boolean
}

const BOARD = '/console/settings/goals'
const GOING_ON = ['running', 'paused', 'scheduled']

/** The declared goals, one of them open or a new one, and the names that the site sends besides. */
export function GoalsBoard({ initial, uses, slots, signals, canEdit, open, isNew }: Props) {
  const { goals, isBusy, save } = useGoals(initial)
  const router = useRouter()
  const names = namesWithoutGoal(goals, signals)
  useFormFocus(isNew ? 'new' : open, 'goal-kind')
  const close = () => router.replace(BOARD, { scroll: false })
  const shared = { slots, signals, isBusy, takenKeys: goals.map(({ key }) => key), onClose: close }

  /** The first declaration would silence every other name that the site sends: they are declared with it. */
  const create = async (goal: Goal) => {
    const others = goals.length === 0 ? names.filter((name) => name !== goal.key).map(eventOf) : []
    const told = others.length > 0 ? `, and so are ${others.map(({ key }) => key).join(', ')}` : ''
    if (await save({ change: addGoals(goal, ...others), message: `${goal.key} is a goal${told}.` })) close()
  }
  const declare = (list: readonly string[]) =>
    save({ change: addGoals(...list.map(eventOf)), message: `${list.join(', ')}: declared.` })
  const edit = async (seen: Goal, next: Goal) => {
    const message = `${seen.key} is changed.`
    if (await save({ change: replaceGoal(seen, next), message, undo: replaceGoal(next, seen) })) close()
  }
  const remove = (goal: Goal, place: number) =>
    save({
      change: replaceGoal(goal, null),
      message: `${goal.key} is no goal any more.`,
      undo: restoreGoal(goal, place),
    })

  return (
    <div className="grid gap-4">
      {isNew && canEdit && (
        <GoalForm
          {...shared}
          seen={null}
          warning={tellFirstGoal(goals, signals === null ? null : names)}
          mustConfirm={goals.length === 0 && signals === null}
          onSave={(goal) => void create(goal)}
        />
      )}
      {goals.length === 0 && !isNew && (
        <EmptyState
          title="No goal is declared"
          action={
            canEdit && (
              <Link
                href={`${BOARD}?new=`}
                prefetch={false}
                scroll={false}
                data-opens="new"
                className={consoleButtonClass('filled')}
              >
                Declare a goal
              </Link>
            )
          }
        >
          <p>
            So every name that the site sends is a goal, and orders are one. Declare goals to count pages and
            clicks too, and to choose how long each counts.
          </p>
        </EmptyState>
      )}
      <ul>
        {goals.map((goal, place) => {
          const measured = uses.filter((use) => use.goal === goal.key)
          return (
            <GoalRow
              key={goal.key}
              goal={goal}
              slots={slots}
              signals={signals}
              uses={measured}
              canEdit={canEdit}
              isBusy={isBusy}
              isOpen={open === goal.key}
              onRemove={() => void remove(goal, place)}
            >
              {open === goal.key && canEdit && (
                <GoalForm
                  {...shared}
                  seen={goal}
                  warning={tellRunning(measured)}
                  onSave={(next) => void edit(goal, next)}
                />
              )}
            </GoalRow>
          )
        })}
      </ul>
      <UndeclaredNames
        names={names}
        isDeclared={goals.length > 0}
        canEdit={canEdit && !isBusy}
        onDeclare={(list) => void declare(list)}
      />
    </div>
  )
}

function eventOf(key: string): Goal {
  return { key, kind: 'event', windowDays: 14 }
}

function tellRunning(uses: readonly GoalUse[]): string | null {
  const running = uses.filter(({ status }) => status !== null && GOING_ON.includes(status))
  if (running.length === 0) return null
  return `${running.map(({ name }) => name).join(', ')} measures it now. What was counted stays; what comes is counted by the new rule, so its result mixes both.`
}
