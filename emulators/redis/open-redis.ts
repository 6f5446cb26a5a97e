import { join } from 'node:path'
import { dialTcp } from '../resp/dial-tcp.ts'
import type { Command } from '../resp/encode-commands.ts'
import { ReplyError } from '../resp/reply.ts'
import { keepValkey } from '../valkey/keep-valkey.ts'
import { startValkey } from '../valkey/start-valkey.ts'
import { RedisLink } from './redis-link.ts'

/** The Redis behind the REST front. */
export type Redis = { link: RedisLink; url: string; stop: () => Promise<void> }

/**
 * The Redis at `redisUrl`, or else the embedded Valkey, on `port`, kept in `dataDir`.
 *
 * @throws Error when it does not answer.
 */
export async function openRedis(options: {
  dataDir: string
  port: number
  redisUrl?: string
}): Promise<Redis> {
  return options.redisUrl === undefined ? openEmbedded(options) : openExternal(options.redisUrl)
}

async function openExternal(redisUrl: string): Promise<Redis> {
  const url = new URL(redisUrl)
  const link = new RedisLink(dialTcp(url), toGreeting(url))
  const [pong] = await link.send([['PING']])
  if (pong instanceof ReplyError) throw new Error(`The Redis at ${url.host} refuses us: ${pong.message}`)
  return { link, url: redisUrl, stop: async () => link.close() }
}

/** What the URL's user, password and path ask for: `redis://user:password@host:port/database`. */
function toGreeting(url: URL): Command[] {
  const user = decodeURIComponent(url.username)
  const password = decodeURIComponent(url.password)
  const database = url.pathname.slice(1)
  const greeting: Command[] = []
  if (password) greeting.push(user ? ['AUTH', user, password] : ['AUTH', password])
  if (database) greeting.push(['SELECT', database])
  return greeting
}

async function openEmbedded({ dataDir, port }: { dataDir: string; port: number }): Promise<Redis> {
  const valkey = await startValkey({ port })
  try {
    const keeper = await keepValkey(valkey, join(dataDir, 'redis.journal'))
    const stop = async () => {
      await valkey.closePort()
      // Only now, so that no write can be acknowledged after the last record.
      await keeper.stop().finally(valkey.stop)
    }
    return { link: new RedisLink(valkey.dial), url: `redis://127.0.0.1:${valkey.port}`, stop }
  } catch (error) {
    await valkey.stop()
    throw error
  }
}
