'use client'

import Link from 'next/link'
import { useToast } from '#components/ui/toast'
import { ConsoleButton } from '../console-button.tsx'
import { type GoalRow, goalRows, withDirection, withRole } from './edit-goals.ts'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { GOAL_SELECT, GoalPrimary } from './goal-primary.tsx'
import { tellMissingGoal } from './tell-missing-goal.ts'

const MOST_SECONDARY = 3
const ERROR_PLACES = ['/goals', '/guardrails', '/lowerIsBetter']
const ROLES = [
  ['primary', 'Decides'],
  ['secondary', 'Looked at beside it'],
  ['guardrail', 'Guardrail'],
] as const

/** The goals of the experiment: what each is for, and which way is better. */
export function GoalList() {
  const { store, view, site } = useEditor()
  const toast = useToast()
  const { definition, errors } = view
  const rows = goalRows(definition)
  const left = site.goals.filter(({ key }) => rows.every((row) => row.key !== key))
  const secondary = rows.filter(({ role }) => role === 'secondary').length
  const add = (key: string) => {
    const isFull = secondary >= MOST_SECONDARY
    store.replace(withRole(definition, key, isFull ? 'guardrail' : 'secondary'), '/goals')
    const label = site.goals.find((goal) => goal.key === key)?.label ?? key
    if (isFull)
      toast({
        message: `${label} is added as a guardrail: no more than ${MOST_SECONDARY} goals are looked at beside the one that decides.`,
      })
  }
  const errorsId = `${fieldId('/goals')}-note`
  const wrong = ERROR_PLACES.filter((place) => errors[place] !== undefined)
  return (
    <fieldset
      id={fieldId('/goals')}
      tabIndex={-1}
      aria-describedby={wrong.length > 0 ? errorsId : undefined}
      className="min-w-0"
    >
      <legend className="mb-1.5 font-semibold text-sm">Goals</legend>
      <ul className="grid gap-4 sm:gap-2">
        {rows.map((row) => (
          <Row key={row.key} row={row} isFull={secondary >= MOST_SECONDARY} />
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {left.length > 0 && (
          <select
            aria-label="Add a goal"
            value=""
            className={`${GOAL_SELECT} w-auto! max-w-full`}
            onChange={(event) => add(event.target.value)}
          >
            <option value="" disabled>
              Add a goal…
            </option>
            {left.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
        <p className="text-[13px] text-ink-2">
          A goal is missing?{' '}
          <Link href="/console/settings/goals" prefetch={false} className="underline hover:text-ink">
            Add one
          </Link>
        </p>
      </div>
      {wrong.length > 0 && (
        <div id={errorsId} className="mt-1.5 grid gap-1.5 text-loss-text text-sm">
          {wrong.map((place) => (
            <p key={place}>{errors[place]}</p>
          ))}
        </div>
      )}
    </fieldset>
  )
}

function Row({ row, isFull }: { readonly row: GoalRow; readonly isFull: boolean }) {
  const { store, view, site } = useEditor()
  const { definition } = view
  const label = site.goals.find(({ key }) => key === row.key)?.label ?? row.key
  const missing = tellMissingGoal(row.key, site)
  const assign = (value: string) => {
    const role = ROLES.find(([key]) => key === value)?.[0] ?? null
    store.replace(withRole(definition, row.key, role, label), '/goals')
  }
  return (
    <li className="grid items-center gap-x-3 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_12rem_11rem_5.5rem]">
      <span className="min-w-0 break-words text-sm">
        {row.role === 'primary' ? 'Goal that decides' : label}
      </span>
      {row.role === 'primary' ? (
        <GoalPrimary row={row} />
      ) : (
        <select
          aria-label={`Role of ${label}`}
          value={row.role}
          className={GOAL_SELECT}
          onChange={(event) => assign(event.target.value)}
        >
          {ROLES.map(([role, text]) => (
            <option key={role} value={role} disabled={role === 'secondary' && isFull && row.role !== role}>
              {text}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={`Direction of ${label}`}
        value={row.direction}
        className={GOAL_SELECT}
        onChange={(event) => {
          const direction = event.target.value === 'lower' ? 'lower' : 'raise'
          store.replace(withDirection(definition, row.key, direction), '/goals')
        }}
      >
        <option value="raise">Higher is better</option>
        <option value="lower">Lower is better</option>
      </select>
      {row.role !== 'primary' && (
        <span>
          <ConsoleButton look="plain" onClick={() => assign('')}>
            Remove<span className="sr-only"> {label}</span>
          </ConsoleButton>
        </span>
      )}
      {missing !== null && <p className="text-[13px] text-warn-text sm:col-span-full">{missing}</p>}
    </li>
  )
}
