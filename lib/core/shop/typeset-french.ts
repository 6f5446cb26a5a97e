const NBSP = '\u00a0'
const NARROW_NBSP = '\u202f'

/** French as it is set: no line may break before a double mark, inside guillemets or between a number and its unit. */
export function typesetFrench<T>(value: T): T {
  return mapText(value, (text) =>
    text
      .replace(/ ([;!?])/g, `${NARROW_NBSP}$1`)
      .replace(/ ([:»%€$])/g, `${NBSP}$1`)
      .replace(/« /g, `«${NBSP}`)
      .replace(/(\d) (?=(?:l|ml|g|kg|cm|m|mm|h|°C)(?![\p{L}]))/gu, `$1${NBSP}`),
  )
}

/** A text in several languages, with its French set as French is. */
export function typesetText<T extends { readonly fr?: unknown }>(text: T): T {
  return text.fr === undefined ? text : { ...text, fr: typesetFrench(text.fr) }
}

/** A copy in which every string was changed. `T` is kept: only strings differ, and strings stay strings. */
function mapText<T>(value: T, change: (text: string) => string): T {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part)
    if (Array.isArray(part)) return part.map(map)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, map(inner)]))
  }
  return map(value) as T
}
