import Form from 'next/form'
import { TextField } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { consoleButtonClass } from '../console-button.tsx'

export type ExplainValues = Readonly<
  Record<'visitor' | 'path' | 'country' | 'device' | 'language' | 'returning' | 'query' | 'sticky', string>
>

type Props = {
  readonly values: ExplainValues
  readonly errors: Readonly<Record<string, string>>
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly languages: readonly string[]
}

/** Who visits, and in which circumstances. */
export function ExplainForm({ values, errors, countries, languages }: Props) {
  const field = (name: keyof ExplainValues) => ({
    id: name,
    name,
    defaultValue: values[name],
    ...(errors[name] !== undefined && { error: errors[name] }),
  })
  return (
    <Form action="/console/live/explain" className="grid gap-4 pb-6 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        {...field('visitor')}
        label="Visitor id"
        hint="Empty for a new visitor"
        className="sm:col-span-2"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField {...field('path')} label="Page" placeholder="/" autoComplete="off" />
      <SelectField
        {...field('country')}
        label="Country"
        options={[
          { value: '', label: 'Unknown' },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        {...field('device')}
        label="Device"
        options={[
          { value: 'desktop', label: 'Desktop' },
          { value: 'mobile', label: 'Phone' },
          { value: 'tablet', label: 'Tablet' },
        ]}
      />
      <SelectField
        {...field('language')}
        label="Language"
        options={[
          { value: '', label: 'As the page' },
          ...languages.map((code) => ({ value: code, label: code })),
        ]}
      />
      <SelectField
        {...field('returning')}
        label="Visits before"
        options={[
          { value: 'no', label: 'First visit' },
          { value: 'yes', label: 'Was here before' },
        ]}
      />
      <TextField {...field('query')} label="Query" placeholder="utm_source=news" autoComplete="off" />
      {values.sticky !== '' && <input type="hidden" name="sticky" value={values.sticky} />}
      <div className="sm:col-span-2 lg:col-span-4">
        <button type="submit" className={consoleButtonClass('filled')}>
          Explain
        </button>
      </div>
    </Form>
  )
}
