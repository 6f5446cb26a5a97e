const PREFIX = '/api/gateway/'
const LONGEST_PATH = 2_000

/** An encoding that some server between here and the origin would undo: of a slash, a backslash, a dot, a percent, a control. */
const TREACHEROUS = /%(?:2f|5c|2e|25|[01][0-9a-f]|7f)|%(?![0-9a-f]{2})/i
const SEGMENT = /^(?!\.{1,2}(?:;|$))[\w!$&'()*+,;=:@.~%-]+$/

/** A service and what is asked of it; `path` is relative to a base. */
export type Target = { readonly service: string; readonly path: string; readonly query: string }

/**
 * What a gateway URL asks for; null for a path that could mean another one to the origin than it does here: empty and dot
 * segments, encoded separators, characters outside RFC 3986. `search` is the raw query with its question mark; the names
 * that the framework adds to it are taken out.
 */
export function readTarget(pathname: string, search: string): Target | null {
  if (!pathname.startsWith(PREFIX) || pathname.length + search.length > LONGEST_PATH) return null
  const [service = '', ...segments] = pathname.slice(PREFIX.length).split('/')
  if (TREACHEROUS.test(pathname) || !segments.every((segment) => SEGMENT.test(segment))) return null
  return { service, path: segments.join('/'), query: ownQuery(search) }
}

function ownQuery(search: string): string {
  const own = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !/^nxt[PI]/i.test(pair))
  return own.length === 0 ? '' : `?${own.join('&')}`
}
