import type { StoredResponse } from '../stored-response.ts'

/** The moment at which the tests' responses came. */
export const NOW = Date.UTC(2026, 10, 21, 12)

/** An HTTP-date so many seconds later. */
export const date = (seconds: number) => new Date(NOW + 1_000 * seconds).toUTCString()

/** A stored response with these header fields. */
export function response(
  headers: Record<string, string>,
  rest: Partial<StoredResponse> = {},
): StoredResponse {
  const times = { requestedAt: NOW, receivedAt: NOW }
  return { status: 200, selected: [], ...times, ...rest, headers: new Headers({ date: date(0), ...headers }) }
}

/** The same with a `Cache-Control`. */
export const ruledBy = (cacheControl: string, rest: Record<string, string> = {}) =>
  response({ 'cache-control': cacheControl, ...rest })
