import Form from 'next/form'
import { consoleButtonClass } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import type { CostQuery } from '#lib/insights/read-cost-query'

/** What the figures are worked out for; all of it stands in the address. */
export function CostForm({ path, query }: { readonly path: string; readonly query: CostQuery }) {
  return (
    <Form action={path} scroll={false} className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_1fr_auto]">
      <SelectField
        id="redis"
        name="redis"
        label="Redis plan"
        defaultValue={query.redis}
        options={[
          { value: 'payg', label: 'Pay as you go' },
          { value: 'free', label: 'Free' },
        ]}
      />
      <TextField
        id="share"
        name="share"
        label="Your traffic that comes here now, %"
        type="number"
        min={1}
        max={100}
        step="any"
        defaultValue={query.share}
      />
      <TextField
        id="budget"
        name="budget"
        label="Alert line for a month, $"
        type="number"
        min={0}
        max={1_000_000}
        step="any"
        placeholder="None"
        defaultValue={query.budget ?? ''}
      />
      <button type="submit" className={consoleButtonClass('quiet', 'min-h-11')}>
        Work out
      </button>
    </Form>
  )
}
