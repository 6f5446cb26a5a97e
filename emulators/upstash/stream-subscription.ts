import type { ServerResponse } from 'node:http'
import type { RedisLink } from '../redis/redis-link.ts'
import { type Reply, ReplyError } from '../resp/reply.ts'

/**
 * Answers with server-sent events until either side goes: `subscribe,<channel>,<count>`, then
 * `message,<channel>,<payload>` (or `pmessage,<pattern>,<channel>,<payload>`), as Upstash writes them.
 */
export function streamSubscription(
  response: ServerResponse,
  link: Pick<RedisLink, 'open'>,
  command: 'SUBSCRIBE' | 'PSUBSCRIBE',
  channels: readonly string[],
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  const connection = link.open(
    (items) => response.write(toServerSentEvent(items)),
    () => response.end(),
  )
  response.on('close', () => connection.close())
  connection.post([command, ...channels])
}

/** A payload of several lines becomes several data lines, as the event-stream format asks. */
function toServerSentEvent(items: readonly Reply[]): string {
  const lines = items
    .map(toText)
    .join(',')
    .split(/\r\n|\r|\n/)
  return `${lines.map((line) => `data: ${line}`).join('\n')}\n\n`
}

function toText(item: Reply): string {
  if (item === null) return ''
  return item instanceof ReplyError ? item.message : item.toString()
}
