'use client'

import { INPUT_CLASS } from '#components/ui/field'
import { useToast } from '#components/ui/toast'
import type { Schedule } from '#lib/core/experiments/definition'
import { ConsoleButton } from '../console-button.tsx'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { fromInput, toInput, type Zone } from './zoned-time.ts'

type Step = NonNullable<Schedule['ramp']>[number]

const DAY_MS = 86_400_000
const FIRST = 0.05
const USUAL = [0.25, 0.5, 1]
const CONTROL = `${INPUT_CLASS} min-h-9! w-auto!`

/** Steps by which more visitors enter; one that holds waits until somebody publishes again. */
export function RampFields({ zone }: { readonly zone: Zone }) {
  const { store, view } = useEditor()
  const toast = useToast()
  const { schedule = {} } = view.definition
  const { ramp = [] } = schedule

  const change = (steps: readonly Step[]) => {
    const { ramp: _before, ...rest } = schedule
    const next = steps.length === 0 ? rest : { ...rest, ramp: steps }
    store.edit('/schedule', Object.keys(next).length === 0 ? undefined : next)
  }
  const begin = () => {
    const from = Date.parse(schedule.start ?? '') || Math.ceil(Date.now() / 3_600_000) * 3_600_000
    const steps = USUAL.map((coverage, index) => ({
      at: new Date(from + (index + 1) * DAY_MS).toISOString(),
      coverage,
    }))
    store.replace(
      { ...view.definition, coverage: FIRST, schedule: { ...schedule, ramp: steps } },
      '/schedule',
    )
  }
  const remove = (index: number) => {
    const before = schedule
    change(ramp.filter((_, at) => at !== index))
    toast({ message: 'A step was removed.', undo: () => store.edit('/schedule', before) })
  }

  if (ramp.length === 0)
    return (
      <div id={fieldId('/schedule/ramp')} tabIndex={-1}>
        <ConsoleButton onClick={begin}>Begin small: 5, 25, 50, then 100 %, a day apart</ConsoleButton>
      </div>
    )
  return (
    <div id={fieldId('/schedule/ramp')} tabIndex={-1} className="grid gap-2">
      <p className="font-semibold text-[13px]">
        Steps, after {Math.round((view.definition.coverage ?? 1) * 1_000) / 10} % from the beginning
      </p>
      {ramp.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
        <div key={`${index} ${step.at} ${zone}`} className="flex flex-wrap items-center gap-2">
          <input
            aria-label={`Step ${index + 1}, when`}
            type="datetime-local"
            defaultValue={toInput(step.at, zone)}
            className={CONTROL}
            onBlur={(event) => {
              const at = fromInput(event.target.value, zone)
              if (at !== undefined) change(ramp.with(index, { ...step, at }))
            }}
          />
          <span className="flex items-center gap-1.5">
            <input
              aria-label={`Step ${index + 1}, per cent of the audience`}
              type="number"
              min={0}
              max={100}
              step={1}
              value={Math.round(step.coverage * 1_000) / 10}
              className={`${CONTROL} w-20! text-right tabular-nums`}
              onChange={({ target: { valueAsNumber: percent } }) => {
                if (percent >= 0 && percent <= 100)
                  change(ramp.with(index, { ...step, coverage: percent / 100 }))
              }}
            />
            %
          </span>
          <label className="flex min-h-8 items-center gap-1.5 text-[13px]">
            <input
              type="checkbox"
              className="size-4"
              checked={step.hold === true}
              onChange={({ target: { checked } }) => {
                const { hold: _hold, ...rest } = step
                change(ramp.with(index, checked ? { ...rest, hold: true } : rest))
              }}
            />
            then hold
          </label>
          <ConsoleButton look="plain" onClick={() => remove(index)}>
            Remove<span className="sr-only"> step {index + 1}</span>
          </ConsoleButton>
        </div>
      ))}
    </div>
  )
}
