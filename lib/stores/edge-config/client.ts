import { createClient, type EdgeConfigClient } from '@vercel/edge-config'
import { env } from '#lib/env'

let client: EdgeConfigClient | undefined

/** The platform's own client. Each read is one request: on the way of a request use the snapshot instead. */
export function edgeConfig(): EdgeConfigClient {
  client ??= createClient(env().edgeConfig, { disableDevelopmentCache: true })
  return client
}

/** The documents kept in Edge Config; `docs/architecture.md` describes each. */
export type DocumentName = 'experiments' | 'content' | 'markets' | 'limits' | 'paths' | 'goals' | 'origins'

/** Documents by name, as read: any of them may be absent or malformed. */
export type Documents = Partial<Record<DocumentName, unknown>>

/** A document's key: a preview deployment has documents of its own. */
export function documentKey(name: DocumentName): string {
  const { namespace } = env()
  return namespace === '' ? name : `${namespace}-${name}`
}

/** Reads documents by name with one request; a document that does not exist is absent from the answer. */
export async function readDocuments(names: readonly DocumentName[]): Promise<Documents> {
  const items = await edgeConfig().getAll<Record<string, unknown>>(names.map(documentKey))
  const found = names.map((name) => [name, items[documentKey(name)]] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}
