import { createHash } from 'node:crypto'
import { readIfThere } from '../data-dir/read-if-there.ts'
import { writeDurably } from '../data-dir/write-durably.ts'
import { applyOperations, type Item, type Items, type Refusal } from './apply-operations.ts'

/** What is served: the items and what follows from them, replaced as one when a write succeeds. */
export type Snapshot = {
  items: Items
  digest: string
  /** Of all items as one JSON object; the plan's limit counts these. */
  sizeBytes: number
  updatedAtMs: number
}

/** The items of one Edge Config, in memory for reading and in one JSON file for keeping. */
export class EdgeConfigStore {
  current: Snapshot
  private readonly path: string
  private readonly limitBytes: number
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(path: string, limitBytes: number, items: Items) {
    this.path = path
    this.limitBytes = limitBytes
    this.current = toSnapshot(items)
  }

  /** @throws Error when the file is there but is not what this class writes. */
  static async open(path: string, limitBytes: number): Promise<EdgeConfigStore> {
    const text = await readIfThere(path)
    return new EdgeConfigStore(path, limitBytes, text === null ? new Map() : parseItems(text, path))
  }

  /**
   * Applies a PATCH body as a whole or not at all; what it wrote is on disk when this resolves.
   * One at a time, so that no write is lost to another.
   *
   * @returns null, or why nothing was changed.
   */
  patch(body: unknown): Promise<Refusal | null> {
    const run = async () => this.applyPatch(body)
    const result = this.queue.then(run, run)
    this.queue = result
    return result
  }

  private async applyPatch(body: unknown): Promise<Refusal | null> {
    const result = applyOperations(this.current.items, body, Date.now())
    if ('status' in result) return result
    const next = toSnapshot(result)
    if (next.sizeBytes > this.limitBytes) return tooLarge(next.sizeBytes, this.limitBytes)
    await writeDurably(this.path, JSON.stringify({ items: [...result.values()] }, null, 1))
    this.current = next
    return null
  }
}

/** The items' values as one JSON object, keys in their order; `keys` picks some. */
export function toItemsJson(items: Items, keys: Iterable<string> = items.keys()): string {
  const members: string[] = []
  for (const key of new Set(keys)) {
    const item = items.get(key)
    if (item) members.push(`${JSON.stringify(key)}:${JSON.stringify(item.value)}`)
  }
  return `{${members.join(',')}}`
}

function toSnapshot(items: Items): Snapshot {
  const json = toItemsJson(items, [...items.keys()].sort())
  return {
    items,
    digest: createHash('sha256').update(json).digest('hex'),
    sizeBytes: Buffer.byteLength(json),
    updatedAtMs: Math.max(0, ...[...items.values()].map((item) => item.updatedAt)),
  }
}

function tooLarge(sizeBytes: number, limitBytes: number): Refusal {
  return {
    status: 413,
    code: 'edge_config_size_limit_exceeded',
    message: `The Edge Config would have ${sizeBytes} bytes; the limit is ${limitBytes}.`,
  }
}

/** The file is written by this class only, whole; what is not even its shape is refused. */
function parseItems(text: string, path: string): Items {
  const { items } = JSON.parse(text) as { items?: Item[] }
  if (!Array.isArray(items)) throw new Error(`${path} holds no Edge Config items`)
  return new Map(items.map((item) => [item.key, item]))
}
