'use client'

import { useState } from 'react'
import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { RampFields } from './ramp-fields.tsx'
import { useZoneName } from './use-zone.ts'
import { fromInput, toInput, type Zone } from './zoned-time.ts'

/** When the experiment begins and ends, and the steps by which it takes in more visitors. */
export function ScheduleFields() {
  const { store, view } = useEditor()
  const [chosen, setChosen] = useState<Zone>('local')
  const name = useZoneName()
  const { schedule = {} } = view.definition
  const zone: Zone = name === 'UTC' ? 'UTC' : chosen

  const set = (side: 'start' | 'end', text: string) => {
    const { [side]: _before, ...rest } = schedule
    const instant = fromInput(text, zone)
    const next = instant === undefined ? rest : { ...rest, [side]: instant }
    store.edit('/schedule', Object.keys(next).length === 0 ? undefined : next)
  }
  const moment = (side: 'start' | 'end', label: string, hint: string) => (
    <TextField
      id={fieldId(`/schedule/${side}`)}
      key={`${side} ${zone} ${schedule[side] ?? ''}`}
      label={label}
      type="datetime-local"
      defaultValue={toInput(schedule[side], zone)}
      hint={hint}
      error={view.errors[`/schedule/${side}`]}
      onBlur={(event) => set(side, event.target.value)}
    />
  )
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-semibold text-sm">Schedule</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {moment('start', 'Begins', 'Empty: with the publish')}
        {moment('end', 'Ends', 'Empty: when you stop it')}
        <SelectField
          id="schedule-zone"
          label="Zone"
          className="sm:max-w-xs"
          value={zone}
          options={[
            ...(name === 'UTC' ? [] : [{ value: 'local', label: name.replaceAll('_', ' ') }]),
            { value: 'UTC', label: 'UTC' },
          ]}
          hint="Stored as an instant, so it holds in every zone"
          onChange={(event) => setChosen(event.target.value === 'UTC' ? 'UTC' : 'local')}
        />
      </div>
      {view.errors['/schedule'] !== undefined && (
        <p className="text-loss-text text-sm">{view.errors['/schedule']}</p>
      )}
      <RampFields zone={zone} />
    </fieldset>
  )
}
