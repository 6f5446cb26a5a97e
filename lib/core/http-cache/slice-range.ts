import type { StoredResponse } from './stored-response.ts'

/** Bytes of a body, the last one included. */
export type Slice = { readonly first: number; readonly last: number }

/**
 * The part of a complete body of `length` bytes that a request wants (RFC 9110 section 14.2): null for all of it, which
 * is the answer to several parts too, and to a range for another version (`If-Range`).
 */
export function sliceRange(
  request: Headers,
  stored: StoredResponse,
  length: number,
): Slice | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.get('range') ?? '') ?? []
  if (from + to === '' || stored.status !== 200 || !isSameVersion(request.get('if-range'), stored.headers))
    return null
  if (from === '') return suffix(Number(to), length)
  const first = Number(from)
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (to !== '' && Number(to) < first) return null
  return first < length ? { first, last } : 'unsatisfiable'
}

function suffix(count: number, length: number): Slice | 'unsatisfiable' {
  return count === 0 || length === 0
    ? 'unsatisfiable'
    : { first: Math.max(0, length - count), last: length - 1 }
}

/** A strong tag or the very date of the stored response (RFC 9110 section 13.1.5). */
function isSameVersion(condition: string | null, headers: Headers): boolean {
  if (condition === null) return true
  if (condition.startsWith('W/')) return false
  return condition === headers.get(condition.startsWith('"') ? 'etag' : 'last-modified')
}
