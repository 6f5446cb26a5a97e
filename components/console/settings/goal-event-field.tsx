import { TextField } from '#components/ui/field'
import type { GoalSignals } from '#lib/insights/read-goal-signals'

type Props = {
  readonly event: string
  /** What the goal is kept under; empty while it has no name. */
  readonly slug: string
  readonly signals: GoalSignals | null
  readonly error: string | undefined
  readonly onChange: (event: string) => void
}

/** The name by which the site reports something, with those it sent lately at hand. */
export function GoalEventField({ event, slug, signals, error, onChange }: Props) {
  return (
    <div>
      <TextField
        id="goal-event"
        label="Event, as the site sends it"
        value={event}
        placeholder={slug || 'newsletter-signup'}
        list="goal-events"
        maxLength={64}
        hint="Empty: the same as the name."
        error={error}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id="goal-events">
        {(signals?.events ?? [])
          .filter(([name]) => !name.startsWith('click:') && name !== 'purchase')
          .slice(0, 30)
          .map(([name, count]) => (
            <option key={name} value={name}>{`${count} lately`}</option>
          ))}
      </datalist>
    </div>
  )
}
