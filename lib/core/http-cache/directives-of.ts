import { type Directives, parseDirectives } from './parse-directives.ts'

/** The targeted fields that are meant for us, the closest first (RFC 9213 section 2.1 calls it the target list). */
const TARGETS = ['shoreline-cdn-cache-control', 'vercel-cdn-cache-control', 'cdn-cache-control']

/** A dictionary of structured fields (RFC 9651) with members as caches use them: a key, and a number, token, string or boolean. */
const KEY = '[a-z*][a-z0-9_.*-]*'
const ITEM =
  '-?\\d{1,15}(?:\\.\\d{1,3})?|[A-Za-z*][\\w!#$%&\'*+.^`|~:/-]*|"(?:[ !#-\\[\\]-~]|\\\\["\\\\])*"|\\?[01]'
const MEMBER = `${KEY}(?:=(?:${ITEM}))?(?:; *${KEY}(?:=(?:${ITEM}))?)*`
const DICTIONARY = new RegExp(`^${MEMBER}(?:[\\t ]*,[\\t ]*${MEMBER})*$`)

/** What rules a response: which directives, and whether they came in a targeted field, beside which `Expires` is void. */
export type Ruling = { readonly directives: Directives; readonly isTargeted: boolean }

/**
 * The directives of a response. A targeted field that is a valid, non-empty dictionary takes the place of
 * `Cache-Control` and `Expires`; one that is not is ignored (RFC 9213 section 2.2). `Pragma` means nothing in a response.
 */
export function directivesOf(headers: Headers): Ruling {
  for (const target of TARGETS) {
    const value = headers.get(target)?.trim()
    if (value && DICTIONARY.test(value)) return { directives: asStructured(value), isTargeted: true }
  }
  return { directives: parseDirectives(headers.get('cache-control')), isTargeted: false }
}

/** In a dictionary the last of two equal keys counts, a parameter means nothing, and `?0` takes a directive back. */
function asStructured(value: string): Directives {
  const directives = new Map<string, readonly (string | null)[]>()
  for (const [name, all] of parseDirectives(value.replace(/;[^,"]*(?:"(?:[^"\\]|\\.)*"[^,"]*)*/g, ''))) {
    const last = all.at(-1) ?? null
    if (last === '?0') continue
    directives.set(name, [last === '?1' ? null : last])
  }
  return directives
}
