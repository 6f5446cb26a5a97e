const NOTES = [
  ['Lift', 'How much more or less of the goal a visitor of the variant reaches, compared with A.'],
  [
    'Likely range',
    'Where the true lift lies in 95 of 100 experiments, however often you look. Above zero: better. Below: worse. Across: it cannot be told yet.',
  ],
  ['The grey band', 'Changes too small to matter, as set in Settings.'],
  ['Per day', 'What everybody getting the variant would bring a day, at the pace of visitors so far.'],
  [
    'Segments',
    'The more parts one looks at, the likelier one of them looks special by chance. Take them as questions for the next experiment.',
  ],
  ['Guardrails', 'Speed of the page. A variant that slows it down is not shipped without a second thought.'],
] as const

/** The words of the page, for whoever sees it for the first time. */
export function HowToRead() {
  return (
    <details className="border-line border-t py-4 print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
        How to read this
      </summary>
      <dl className="mt-2 grid max-w-[68ch] gap-2">
        {NOTES.map(([term, text]) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
