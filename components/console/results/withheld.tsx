import Form from 'next/form'
import { consoleButtonClass } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { Section } from '#components/ui/section'
import type { PageState } from '#lib/core/results/page-state'

type Props = {
  readonly path: string
  readonly state: PageState
}

/** Stands for lifts that must not be trusted. Whoever wants them says why, and the address then says it too. */
export function Withheld({ path, state: { anyway: _, ...rest } }: Props) {
  const kept = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return (
    <Section
      title="Lifts are not shown"
      id="withheld"
      hint="A variant that lost or gained visitors on the way looks better or worse than it is. The lifts would mislead, so nothing can be shipped on them."
    >
      <Form action={path} className="flex max-w-[40rem] flex-wrap items-end gap-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          id="anyway"
          name="anyway"
          label="Show them anyway, because"
          hint="The reason is logged with your name and stands in the address."
          required
          minLength={3}
          maxLength={200}
          className="min-w-64 flex-1"
        />
        <button type="submit" className={consoleButtonClass('quiet', 'mb-8')}>
          Show anyway
        </button>
      </Form>
    </Section>
  )
}
