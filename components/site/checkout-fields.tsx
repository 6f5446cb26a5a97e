'use client'

import { Field, INPUT_CLASS, TextField } from '#components/ui/field'
import type { Dictionary } from '#content/dictionaries/en'

export type Country = { readonly code: string; readonly name: string }

type Words = Dictionary['checkout']
type ProblemName = keyof Words['problems']

/** What is wrong, by field, or with the order as a whole. */
export type Problems = { readonly [N in ProblemName]?: true }

type Props = {
  readonly words: Words
  readonly countries: readonly Country[]
  readonly country: string
  readonly onCountry: (country: string) => void
  readonly problems: Problems
}

const GROUP = 'grid gap-4'
const LEGEND = 'mb-4 font-display font-semibold text-[1.35rem] tracking-[-0.02em]'

export function CheckoutFields({ words, countries, country, onCountry, problems }: Props) {
  const problemOf = (name: ProblemName) => (problems[name] ? words.problems[name] : undefined)
  const field = (name: 'email' | 'name' | 'line' | 'city' | 'postcode') => ({
    id: name,
    name,
    label: words[name],
    error: problemOf(name),
    required: true,
  })
  return (
    <div className="grid gap-10">
      <ProblemList words={words} problems={problems} />
      <fieldset className={GROUP}>
        <legend className={LEGEND}>{words.contact}</legend>
        <TextField {...field('email')} type="email" autoComplete="email" maxLength={254} />
      </fieldset>
      <fieldset className={GROUP}>
        <legend className={LEGEND}>{words.delivery}</legend>
        <TextField {...field('name')} autoComplete="shipping name" maxLength={80} />
        <TextField {...field('line')} autoComplete="shipping address-line1" maxLength={120} />
        <div className="grid grid-cols-[2fr_3fr] gap-4">
          <TextField {...field('postcode')} autoComplete="shipping postal-code" maxLength={16} />
          <TextField {...field('city')} autoComplete="shipping address-level2" maxLength={80} />
        </div>
        <Field id="country" label={words.country} hint={words.countryHint} error={problemOf('country')}>
          <select
            id="country"
            name="country"
            required
            autoComplete="shipping country"
            aria-describedby="country-note"
            value={country}
            onChange={(event) => onCountry(event.target.value)}
            className={INPUT_CLASS}
          >
            <option value="" />
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </fieldset>
      <fieldset className={GROUP}>
        <legend className={LEGEND}>{words.payment}</legend>
        <TextField
          id="card"
          name="card"
          label={words.card}
          hint={words.cardHint}
          error={problemOf('card')}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          placeholder="4242 4242 4242 4242"
        />
      </fieldset>
    </div>
  )
}

/** Problems with the order as a whole; without JavaScript also those of fields, shown when the address names them. */
function ProblemList({ words, problems }: Pick<Props, 'words' | 'problems'>) {
  return (
    <div role="alert">
      {Object.entries(words.problems).map(([name, text]) => {
        const isWhole = name === 'input' || name === 'empty' || name === 'unavailable'
        return (
          <p
            key={name}
            id={`problem-${name}`}
            data-problem={name}
            tabIndex={-1}
            data-shown={(isWhole && problems[name]) || undefined}
            className="problem"
          >
            {text}
          </p>
        )
      })}
    </div>
  )
}
