import type { Language } from '#lib/core/shop/language'

/** Countries by name in a language, for a list to choose from. */
export function listCountries(
  codes: readonly string[],
  language: Language,
): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}
