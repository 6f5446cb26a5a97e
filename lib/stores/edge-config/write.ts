import { env } from '#lib/env'
import { type DocumentName, documentKey } from './client.ts'

/** The platform refused a write or could not be reached. `status` is 0 when there was no answer. */
export class EdgeConfigWriteError extends Error {
  override readonly name = 'EdgeConfigWriteError'
  readonly status: number
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

const PATIENCE_MS = 10_000

/**
 * Writes documents in one request of the platform's REST API: all of them or none.
 * https://vercel.com/docs/rest-api/edge-config/update-edge-config-items
 * @throws EdgeConfigWriteError
 */
export async function writeDocuments(documents: Partial<Record<DocumentName, unknown>>): Promise<void> {
  const items = Object.entries(documents).map(([name, value]) => ({
    operation: 'upsert',
    key: documentKey(name as DocumentName),
    value,
  }))
  await callPlatform({ method: 'PATCH', body: JSON.stringify({ items }) })
}

/**
 * Reads all documents from the platform's REST API, past every cache: what publish must compare with.
 * @throws EdgeConfigWriteError
 */
export async function readLiveDocuments(): Promise<ReadonlyMap<string, unknown>> {
  const response = await callPlatform({ method: 'GET' })
  const items = (await response.json()) as { key: string; value: unknown }[]
  return new Map(items.map((item) => [item.key, item.value]))
}

async function callPlatform(init: RequestInit): Promise<Response> {
  const { platformApi } = env()
  if (platformApi.token === undefined)
    throw new EdgeConfigWriteError(0, 'VERCEL_API_TOKEN is not set: publishing needs it')
  const response = await fetch(itemsUrl(), {
    ...init,
    headers: { authorization: `Bearer ${platformApi.token}`, 'content-type': 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((cause: unknown) => {
    throw new EdgeConfigWriteError(0, 'The Edge Config API did not answer', { cause })
  })
  if (!response.ok) throw new EdgeConfigWriteError(response.status, await messageOf(response))
  return response
}

function itemsUrl(): string {
  const { edgeConfig, platformApi } = env()
  const read = new URL(edgeConfig)
  const id = read.searchParams.get('id') ?? read.pathname.slice(1)
  const url = new URL(`/v1/edge-config/${id}/items`, platformApi.url)
  if (platformApi.teamId) url.searchParams.set('teamId', platformApi.teamId)
  return url.href
}

async function messageOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as { error?: { message?: unknown } } | null
  const message = body?.error?.message
  return typeof message === 'string' ? message : `The Edge Config API answered ${response.status}`
}
