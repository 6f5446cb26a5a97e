'use client'

import { type FormEvent, useState } from 'react'
import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import type { Goal } from '#lib/core/events/goals'
import type { GoalSignals } from '#lib/insights/read-goal-signals'
import { ConsoleButton } from '../console-button.tsx'
import { toSlug } from '../editor/to-slug.ts'
import { ConfirmLine } from './confirm-line.tsx'
import { draftOfGoal, type GoalDraft, readGoalDraft } from './goal-draft.ts'
import { GoalEventField } from './goal-event-field.tsx'
import { PathCheck } from './path-check.tsx'

const KINDS = [
  { value: 'page', label: 'A page is viewed' },
  { value: 'click', label: 'A slot’s call to action is clicked' },
  { value: 'event', label: 'The site reports an event' },
  { value: 'revenue', label: 'The site reports an amount' },
  { value: 'purchase', label: 'An order is placed' },
] as const

type Props = {
  /** Null for a new one. */
  readonly seen: Goal | null
  readonly takenKeys: readonly string[]
  readonly slots: readonly { readonly name: string; readonly title: string }[]
  readonly signals: GoalSignals | null
  readonly isBusy: boolean
  /** Where somebody measures it, what a change means for them. */
  readonly warning: string | null
  /** Whether it may only be saved by somebody who has read the warning. */
  readonly mustConfirm?: boolean
  readonly onSave: (goal: Goal) => void
  readonly onClose: () => void
}

/** One goal: what reaches it, and for how long after an experiment was seen it counts. */
export function GoalForm(props: Props) {
  const { seen, takenKeys, slots, signals, isBusy, warning, mustConfirm = false, onSave, onClose } = props
  const [draft, setDraft] = useState<GoalDraft>(() => draftOfGoal(seen, slots[0]?.name ?? ''))
  const [isTried, setTried] = useState(false)
  const [isConfirmed, setConfirmed] = useState(false)
  const isHeld = mustConfirm && !isConfirmed
  const read = readGoalDraft(draft, seen, takenKeys)
  const errors = isTried && 'errors' in read ? read.errors : {}
  const set = (part: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ('goal' in read && !isHeld) onSave(read.goal)
  }
  const slug = toSlug(draft.name)
  const isEvent = draft.kind === 'event' || draft.kind === 'revenue'
  return (
    <form
      noValidate
      onSubmit={submit}
      aria-label={seen === null ? 'New goal' : `Goal ${seen.key}`}
      className="grid gap-5 border-control border-l-2 py-2 pl-4"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          id="goal-kind"
          label="Reached when"
          options={KINDS}
          value={draft.kind}
          {...(errors.kind !== undefined && { error: errors.kind })}
          onChange={({ target: { value } }) =>
            set({ kind: KINDS.find((kind) => kind.value === value)?.value ?? 'event' })
          }
        />
        {draft.kind !== 'purchase' && (
          <TextField
            id="goal-name"
            label="Name"
            value={draft.name}
            maxLength={40}
            readOnly={seen !== null}
            hint={
              seen === null
                ? slug === ''
                  ? 'Such as “Newsletter signup”.'
                  : `Results are kept under ${slug}.`
                : 'The name stays: results are kept under it.'
            }
            error={errors.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
        {draft.kind === 'page' && (
          <div className="grid content-start gap-1.5">
            <TextField
              id="goal-path"
              label="Page"
              value={draft.path}
              placeholder="/checkout"
              maxLength={256}
              hint="Without a language. * stands for one part of the path, at its end for one or more: /checkout/* does not take in /checkout itself."
              error={errors.path}
              onChange={(event) => set({ path: event.target.value })}
            />
            <PathCheck path={draft.path} signals={signals} />
          </div>
        )}
        {draft.kind === 'click' && (
          <SelectField
            id="goal-slot"
            label="Slot"
            value={draft.slot}
            options={slots.map(({ name, title }) => ({ value: name, label: title }))}
            onChange={(event) => set({ slot: event.target.value })}
          />
        )}
        {isEvent && (
          <GoalEventField
            event={draft.event}
            slug={slug}
            signals={signals}
            error={errors.event}
            onChange={(event) => set({ event })}
          />
        )}
        <TextField
          id="goal-window"
          label="Counts for, in days"
          type="number"
          min={1}
          max={90}
          step={1}
          value={draft.window}
          hint="From the first time a visitor was in the experiment."
          error={errors.window}
          onChange={(event) => set({ window: event.target.value })}
        />
      </div>
      {warning !== null && <p className="max-w-[68ch] text-[13px] text-warn-text">{warning}</p>}
      {mustConfirm && <ConfirmLine isOn={isConfirmed} onChange={setConfirmed} />}
      <div className="flex flex-wrap gap-2">
        <ConsoleButton type="submit" look="filled" disabled={isBusy || isHeld}>
          {isBusy ? 'Publishing…' : seen === null ? 'Publish the goal' : 'Publish the change'}
        </ConsoleButton>
        <ConsoleButton look="plain" onClick={onClose}>
          Cancel
        </ConsoleButton>
      </div>
    </form>
  )
}
