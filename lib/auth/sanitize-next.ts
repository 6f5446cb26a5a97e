const MAX_LENGTH = 512
const BASE = 'http://here.invalid'

/**
 * A path of this site to go on to, or null: never another origin, however it is spelled (`//evil`, `/\evil`,
 * `/..//evil`), and never an API, whose answers are no pages.
 */
export function sanitizeNext(value: string | null | undefined): string | null {
  if (!value?.startsWith('/') || value.length > MAX_LENGTH || hasUnsafeCharacter(value)) return null
  if (!URL.canParse(value, BASE)) return null
  const url = new URL(value, BASE)
  const path = url.pathname + url.search
  return url.origin === BASE && !path.startsWith('//') && !/^\/api(\/|$)/.test(url.pathname) ? path : null
}

/** Browsers read a backslash as a slash, and drop tabs and line breaks before they parse. */
function hasUnsafeCharacter(text: string): boolean {
  return [...text].some((character) => character === '\\' || character <= ' ' || character === '\u007f')
}
