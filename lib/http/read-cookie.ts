/**
 * One cookie's raw value from a `Cookie` header, or null when it is absent, empty or given twice.
 * A duplicated security cookie may come from a sibling domain (RFC 6265 section 8.6), so it counts as absent;
 * frameworks keep one of the two.
 */
export function readCookie(header: string | null, name: string): string | null {
  if (header === null) return null
  let found: string | null = null
  let start = 0
  while (start < header.length) {
    let end = header.indexOf(';', start)
    if (end === -1) end = header.length
    const equals = header.indexOf('=', start)
    if (equals !== -1 && equals < end && header.slice(start, equals).trim() === name) {
      if (found !== null) return null
      found = header.slice(equals + 1, end).trim()
    }
    start = end + 1
  }
  return found === '' ? null : found
}
