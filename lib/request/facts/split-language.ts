/** A path's language prefix and what follows it: `/de/products` is `de` and `/products`. */
export function splitLanguage(
  path: string,
  languages: readonly string[],
  fallback: string,
): { readonly language: string; readonly pagePath: string } {
  const end = path.indexOf('/', 1)
  const first = end === -1 ? path.slice(1) : path.slice(1, end)
  if (first === fallback || !languages.includes(first)) return { language: fallback, pagePath: path }
  return { language: first, pagePath: end === -1 ? '/' : path.slice(end) }
}
