/** A page's address with some of its query changed; null takes a value away. Keys keep their order. */
export function linkWith(
  path: string,
  query: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const wanted = Object.entries({ ...query, ...changes }).filter(
    ([, value]) => value !== null && value !== '',
  )
  const text = new URLSearchParams(wanted.map(([key, value]) => [key, value ?? ''])).toString()
  return text === '' ? path : `${path}?${text}`
}
