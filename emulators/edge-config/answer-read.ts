import { isToken } from '../http/is-token.ts'
import { type Answer, toError } from './answer.ts'
import { type Snapshot, toItemsJson } from './store.ts'

type ReadRequest = { method: string; url: URL; bearer: string | null }

/**
 * The read side, as `@vercel/edge-config` uses it: `/<id>/item/<key>`, `/<id>/items[?key=…]`,
 * `/<id>/digest`. That `x-edge-config-digest` is on the 404 of a missing item is how the SDK tells it
 * from a missing Edge Config.
 */
export function answerRead(
  { method, url, bearer }: ReadRequest,
  { id, token }: { id: string; token: string },
  snapshot: Snapshot,
): Answer {
  const [configId, resource, encodedKey, ...rest] = url.pathname.slice(1).split('/')
  if (configId !== id) return toError(404, 'edge_config_not_found', 'Could not find the edge config')
  if (!isToken(bearer ?? url.searchParams.get('token'), token)) {
    return toError(401, 'unauthorized', 'The token is missing or wrong')
  }
  if (method !== 'GET' && method !== 'HEAD') return toError(405, 'method_not_allowed', 'Only GET and HEAD')
  const headers = {
    'x-edge-config-digest': snapshot.digest,
    'x-edge-config-updated-at': String(snapshot.updatedAtMs),
  }
  if (resource === 'digest' && encodedKey === undefined) {
    return { status: 200, json: JSON.stringify(snapshot.digest), headers }
  }
  if (resource === 'items' && encodedKey === undefined) {
    const keys = url.searchParams.getAll('key')
    const json = keys.length > 0 ? toItemsJson(snapshot.items, keys) : toItemsJson(snapshot.items)
    return { status: 200, json, headers }
  }
  if (resource === 'item' && encodedKey !== undefined && rest.length === 0) {
    const item = snapshot.items.get(decodeKey(encodedKey))
    if (item) return { status: 200, json: JSON.stringify(item.value), headers }
    const message = `Could not find the edge config item: ${encodedKey}`
    return toError(404, 'edge_config_item_not_found', message, headers)
  }
  return toError(404, 'not_found', 'There are item/<key>, items and digest')
}

/** A badly encoded key is no key that can exist. */
function decodeKey(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}
