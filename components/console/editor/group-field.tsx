'use client'

import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { findRoom } from './find-room.ts'
import { toId } from './to-id.ts'

const NEW = '(new)'

/** The exclusion group: its experiments share no visitor. */
export function GroupField() {
  const { store, view, site } = useEditor()
  const { group } = view.definition
  const known = site.groups.find(({ id }) => id === group?.id)
  const others = (known?.taken ?? []).filter(({ experiment }) => experiment !== view.id)
  const choose = (id: string) => {
    if (id === '') return store.edit('/group', undefined)
    const name = id === NEW ? toId(view.definition.slot) : id
    const taken = site.groups.find((each) => each.id === name)?.taken ?? []
    const range = findRoom(taken.filter(({ experiment }) => experiment !== view.id).map((one) => one.range))
    store.edit('/group', { id: name, range: range ?? [0, 1] })
  }
  const set = (side: 0 | 1, percent: number) => {
    if (group === undefined || !Number.isFinite(percent)) return
    store.edit('/group', { ...group, range: group.range.with(side, percent / 100) })
  }
  const options = [
    { value: '', label: 'None: visitors may be in other experiments too' },
    ...site.groups.map(({ id }) => ({ value: id, label: id })),
    ...(group && !known ? [{ value: group.id, label: `${group.id} (new)` }] : []),
    ...(group ? [] : [{ value: NEW, label: 'A new group…' }]),
  ]
  return (
    <div className={`grid gap-3 ${group === undefined ? '' : 'sm:grid-cols-[1fr_auto_auto] sm:items-start'}`}>
      <SelectField
        id={fieldId('/group')}
        label="Exclusion group"
        options={options}
        value={group?.id ?? ''}
        hint={
          others.length > 0
            ? `In it: ${others.map(({ experiment, range }) => `${experiment} ${range.map(toPercent).join('–')} %`).join(', ')}`
            : 'Experiments of one group share no visitor.'
        }
        {...(view.errors['/group'] !== undefined && { error: view.errors['/group'] })}
        onChange={(event) => choose(event.target.value)}
      />
      {group !== undefined &&
        ([0, 1] as const).map((side) => (
          <TextField
            key={side}
            id={fieldId(`/group/range/${side}`)}
            label={side === 0 ? 'From, %' : 'To, %'}
            type="number"
            min={0}
            max={100}
            step={1}
            value={toPercent(group.range[side])}
            className="w-28"
            onChange={(event) => set(side, event.target.valueAsNumber)}
          />
        ))}
    </div>
  )
}

function toPercent(share: number): number {
  return Math.round(share * 1_000) / 10
}
