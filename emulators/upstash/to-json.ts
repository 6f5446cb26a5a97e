import { Push, type Reply, ReplyError } from '../resp/reply.ts'

/** How strings are written: as they are (UTF-8), or each one base64, as `Upstash-Encoding: base64` asks. */
export type Encoding = 'plain' | 'base64'

/**
 * `{"result":…}` or `{"error":…}` as Upstash answers a command. In base64 every string is encoded
 * except a status `OK` at the top, which is what `@upstash/redis` decodes.
 */
export function toEnvelope(reply: Reply, encoding: Encoding): string {
  if (reply instanceof ReplyError) return `{"error":${JSON.stringify(reply.message)}}`
  if (reply === 'OK') return '{"result":"OK"}'
  return `{"result":${toJson(reply, encoding)}}`
}

function toJson(reply: Reply, encoding: Encoding): string {
  if (reply === null) return 'null'
  if (typeof reply === 'number' || typeof reply === 'bigint' || typeof reply === 'boolean')
    return String(reply)
  if (typeof reply === 'string') return toJsonString(Buffer.from(reply), encoding)
  if (Buffer.isBuffer(reply)) return toJsonString(reply, encoding)
  if (reply instanceof ReplyError) return toJsonString(Buffer.from(reply.message), encoding)
  const items = reply instanceof Push ? reply.items : reply
  return `[${items.map((item) => toJson(item, encoding)).join(',')}]`
}

/** Base64 needs no JSON escapes, so it is written without a second pass. */
function toJsonString(bytes: Buffer, encoding: Encoding): string {
  return encoding === 'base64' ? `"${bytes.toString('base64')}"` : JSON.stringify(bytes.toString())
}
