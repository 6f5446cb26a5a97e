import Form from 'next/form'
import { consoleButtonClass } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import type { AuditFilter as Filter } from '#lib/publish/audit'

const OUTCOMES = [
  { value: '', label: 'Any' },
  { value: 'ok', label: 'Done' },
  { value: 'refused', label: 'Refused' },
]

/** Narrows the log by who, what and to what. The address says it, so a view can be sent to somebody. */
export function AuditFilter({ filter }: { readonly filter: Filter }) {
  return (
    <Form
      action="/console/audit"
      className="grid items-end gap-3 pb-5 sm:grid-cols-[repeat(4,minmax(0,1fr))_auto_auto]"
    >
      <TextField id="audit-by" name="by" label="Who" defaultValue={filter.by} maxLength={100} />
      <TextField id="audit-action" name="action" label="What" defaultValue={filter.action} maxLength={100} />
      <TextField
        id="audit-subject"
        name="subject"
        label="To what"
        defaultValue={filter.subject}
        maxLength={100}
      />
      <SelectField
        id="audit-outcome"
        name="outcome"
        label="Outcome"
        options={OUTCOMES}
        defaultValue={filter.outcome ?? ''}
      />
      <button type="submit" className={consoleButtonClass('quiet', 'min-h-11')}>
        Filter
      </button>
      <a href="/console/audit" className={consoleButtonClass('plain', 'min-h-11')}>
        Clear
      </a>
    </Form>
  )
}
