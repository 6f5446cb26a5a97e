import type { Language } from '#lib/core/shop/language'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

/** A date without time, the same on every machine. */
export function PublishedOn({ date, language }: { readonly date: string; readonly language: Language }) {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <time dateTime={date} className="text-ink-2 text-sm">
      {format.format(new Date(`${date}T00:00:00Z`))}
    </time>
  )
}
