import { isToken } from '../http/is-token.ts'
import { parseJson } from '../http/read-body.ts'
import { type Answer, toError } from './answer.ts'
import type { Item } from './apply-operations.ts'
import type { EdgeConfigStore } from './store.ts'

type ApiRequest = { method: string; pathname: string; bearer: string | null; body: Buffer }

/** The platform is renaming Edge Config; both paths lead to the same store. */
const API_PATH = /^\/v1\/(?:edge|global)-config\/([^/]+)(\/items|\/item\/([^/]+))?$/

export function isApiPath(pathname: string): boolean {
  return pathname.startsWith('/v1/')
}

/**
 * The platform's REST API: metadata, all items, one item, and the atomic PATCH.
 * Source: https://vercel.com/docs/rest-api/edge-config
 */
export async function answerApi(
  { method, pathname, bearer, body }: ApiRequest,
  { id, token }: { id: string; token: string },
  store: EdgeConfigStore,
): Promise<Answer> {
  if (bearer === null) return toError(401, 'unauthorized', 'The request has no bearer token')
  if (!isToken(bearer, token)) return toError(403, 'forbidden', 'Not authorized')
  const [, configId, resource, key] = API_PATH.exec(pathname) ?? []
  if (configId !== id) return toError(404, 'not_found', 'Edge Config not found')
  if (method === 'PATCH' && resource === '/items') return patchItems(body, store)
  if (method !== 'GET') return toError(405, 'method_not_allowed', 'GET, and PATCH of items')
  if (resource === undefined) return { status: 200, json: JSON.stringify(toMetadata(id, store)) }
  const items = [...store.current.items.values()].map((item) => toApiItem(id, item))
  if (resource === '/items') return { status: 200, json: JSON.stringify(items) }
  const item = items.find((candidate) => candidate.key === key)
  return item ? { status: 200, json: JSON.stringify(item) } : toError(404, 'not_found', 'Item not found')
}

async function patchItems(body: Buffer, store: EdgeConfigStore): Promise<Answer> {
  const input = parseJson(body.toString())
  if (input === undefined) return toError(400, 'bad_request', 'Invalid JSON')
  const refusal = await store.patch(input)
  return refusal
    ? toError(refusal.status, refusal.code, refusal.message)
    : { status: 200, json: '{"status":"ok"}' }
}

function toMetadata(id: string, { current }: EdgeConfigStore): object {
  const { items, digest, sizeBytes, updatedAtMs } = current
  const createdAt = Math.min(updatedAtMs, ...[...items.values()].map((item) => item.createdAt))
  return {
    id,
    slug: 'local',
    digest,
    sizeInBytes: sizeBytes,
    itemCount: items.size,
    createdAt,
    updatedAt: updatedAtMs,
  }
}

function toApiItem(id: string, item: Item): Item & { edgeConfigId: string } {
  return { ...item, edgeConfigId: id }
}
