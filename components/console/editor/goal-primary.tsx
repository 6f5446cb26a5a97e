import { INPUT_CLASS } from '#components/ui/field'
import { type GoalRow, withRole } from './edit-goals.ts'
import { useEditor } from './editor-context.ts'

/** Of every select in the list of goals. */
export const GOAL_SELECT = `${INPUT_CLASS} min-h-9!`

/** The goal that decides is chosen, not given up: another one takes its place. */
export function GoalPrimary({ row }: { readonly row: GoalRow }) {
  const { store, view, site } = useEditor()
  const { definition } = view
  const known = site.goals.some(({ key }) => key === row.key)
    ? site.goals
    : [{ key: row.key, label: row.key }, ...site.goals]
  return (
    <select
      aria-label="Goal that decides"
      value={row.key}
      className={GOAL_SELECT}
      onChange={({ target: { value } }) => {
        const label = site.goals.find(({ key }) => key === value)?.label
        store.replace(withRole(definition, value, 'primary', label), '/goals')
      }}
    >
      {known.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}
