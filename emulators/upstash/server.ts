import type { IncomingMessage, ServerResponse } from 'node:http'
import { Control } from '../http/control.ts'
import { applyFault } from '../http/fault.ts'
import { isToken, readBearer } from '../http/is-token.ts'
import { readBody } from '../http/read-body.ts'
import { sendJson } from '../http/send-json.ts'
import { type Serving, serve } from '../http/serve.ts'
import type { RedisLink } from '../redis/redis-link.ts'
import type { Command } from '../resp/encode-commands.ts'
import { type Reply, ReplyError } from '../resp/reply.ts'
import { ConnectionClosed } from '../resp/resp-client.ts'
import { CommandStats } from './command-stats.ts'
import { Executor } from './executor.ts'
import { parseCommand, parseCommands, parsePath, parsePathCommand } from './read-commands.ts'
import { streamSubscription } from './stream-subscription.ts'
import { type Encoding, toEnvelope } from './to-json.ts'

type Options = { link: RedisLink; token: string; port: number }

/** Upstash's REST API in front of a Redis, https://upstash.com/docs/redis/features/restapi. */
export async function startUpstash({ link, token, port }: Options): Promise<Serving> {
  const stats = new CommandStats(async () => (await link.send([['INFO', 'commandstats']]))[0] ?? null)
  await stats.reset()
  const front = new UpstashFront(link, token, stats)
  const serving = await serve((request, response) => front.handle(request, response), port)
  return {
    url: serving.url,
    stop: async () => {
      await serving.stop()
      link.close()
    },
  }
}

class UpstashFront {
  private readonly link: RedisLink
  private readonly token: string
  private readonly stats: CommandStats
  private readonly control: Control
  private readonly executor: Executor

  constructor(link: RedisLink, token: string, stats: CommandStats) {
    this.link = link
    this.token = token
    this.stats = stats
    this.control = new Control(['latencyMs', 'status', 'down', 'corrupt'], stats)
    this.executor = new Executor(link, stats)
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.control.owns(request)) return this.control.handle(request, response)
    this.stats.countRequest()
    if (await applyFault(this.control.fault, request, response)) return
    const url = new URL(request.url ?? '/', 'http://upstash')
    if (!isToken(readBearer(request) ?? url.searchParams.get('_token'), this.token)) {
      return sendError(response, 401, 'Unauthorized')
    }
    const body = await readBody(request)
    if (body === null) return sendError(response, 413, 'ERR max request size exceeded')
    try {
      await this.route(url, body, toEncoding(request), response)
    } catch (error) {
      if (!(error instanceof ConnectionClosed)) throw error
      sendError(response, 503, `ERR ${error.message}`)
    }
  }

  private async route(url: URL, body: Buffer, encoding: Encoding, response: ServerResponse): Promise<void> {
    const path = url.pathname
    if (path === '/') return this.runOne(parseCommand(body), encoding, response)
    if (path === '/pipeline') return this.runPipeline(parseCommands(body), encoding, response)
    if (path === '/multi-exec') return this.runTransaction(parseCommands(body), encoding, response)
    const [name, ...channels] = parsePath(path) ?? []
    if (name === 'subscribe' || name === 'psubscribe') {
      if (channels.length === 0) return sendError(response, 400, 'ERR no channel in the path')
      return streamSubscription(
        response,
        this.link,
        name === 'subscribe' ? 'SUBSCRIBE' : 'PSUBSCRIBE',
        channels,
      )
    }
    return this.runOne(parsePathCommand(url, body), encoding, response)
  }

  private async runOne(command: Command | null, encoding: Encoding, response: ServerResponse): Promise<void> {
    if (command === null) return sendError(response, 400, 'ERR failed to parse command')
    const [reply = null] = await this.executor.run([command])
    sendJson(response, reply instanceof ReplyError ? 400 : 200, toEnvelope(reply, encoding))
  }

  private async runPipeline(
    commands: Command[] | null,
    encoding: Encoding,
    response: ServerResponse,
  ): Promise<void> {
    if (commands === null) return sendError(response, 400, 'ERR failed to parse pipeline request')
    sendAll(response, await this.executor.run(commands), encoding)
  }

  private async runTransaction(
    commands: Command[] | null,
    encoding: Encoding,
    response: ServerResponse,
  ): Promise<void> {
    if (commands === null) return sendError(response, 400, 'ERR failed to parse multi-exec request')
    const replies = await this.executor.transact(commands)
    if (replies instanceof ReplyError) return sendError(response, 400, replies.message)
    sendAll(response, replies, encoding)
  }
}

function toEncoding(request: Pick<IncomingMessage, 'headers'>): Encoding {
  return request.headers['upstash-encoding'] === 'base64' ? 'base64' : 'plain'
}

function sendAll(response: ServerResponse, replies: Reply[], encoding: Encoding): void {
  sendJson(response, 200, `[${replies.map((reply) => toEnvelope(reply, encoding)).join(',')}]`)
}

function sendError(response: ServerResponse, status: number, error: string): void {
  sendJson(response, status, JSON.stringify({ error }))
}
