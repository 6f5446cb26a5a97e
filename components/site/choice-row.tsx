type Props<Choice extends string> = {
  readonly name: string
  readonly legend: string
  /** The first is chosen to begin with. */
  readonly choices: readonly Choice[]
  readonly labels: Readonly<Record<Choice, string>>
}

/** One choice of several, as buttons in a row that never wraps: a font that comes late moves nothing below it. Plain radio buttons: whoever styles by `#<name>-<choice>` knows the choice. */
export function ChoiceRow<Choice extends string>({ name, legend, choices, labels }: Props<Choice>) {
  return (
    <fieldset className="min-w-0 max-sm:-mx-4">
      <legend className="sr-only">{legend}</legend>
      <div className="side-scroll items-center gap-2 max-sm:px-4">
        <span aria-hidden className="min-w-20 flex-none text-ink-2 text-sm">
          {legend}
        </span>
        {choices.map((choice, index) => (
          <span key={choice} className="relative inline-flex flex-none">
            <input
              type="radio"
              id={`${name}-${choice}`}
              name={name}
              value={choice}
              defaultChecked={index === 0}
              className="peer sr-only"
            />
            <label
              htmlFor={`${name}-${choice}`}
              className="inline-flex min-h-11 cursor-pointer items-center rounded-input border border-line px-3.5 text-[0.95em] peer-checked:border-ink peer-checked:bg-ink peer-checked:text-paper peer-focus-visible:outline-2 peer-focus-visible:outline-tide peer-focus-visible:outline-offset-2 hover:border-control"
            >
              {labels[choice]}
            </label>
          </span>
        ))}
      </div>
    </fieldset>
  )
}
