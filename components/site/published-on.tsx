import { type Language, LOCALES } from '#lib/core/shop/language'

const OWN: Partial<Record<Language, string>> = { en: 'en-GB' }

/** A date without time, the same on every machine. */
export function PublishedOn({ date, language }: { readonly date: string; readonly language: Language }) {
  const format = new Intl.DateTimeFormat(OWN[language] ?? LOCALES[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return (
    <time dateTime={date} className="text-ink-2 text-sm">
      {format.format(new Date(`${date}T00:00:00Z`))}
    </time>
  )
}
