import { type Command, encodeCommands } from './encode-commands.ts'
import { ReplyParser } from './parse-replies.ts'
import { Push, type Reply } from './reply.ts'
import type { Dial, Wire } from './wire.ts'

type Pending = {
  expected: number
  replies: Reply[]
  resolve(replies: Reply[]): void
  reject(error: Error): void
}

/** Thrown for commands whose reply can no longer come. They may or may not have been executed. */
export class ConnectionClosed extends Error {}

/**
 * One Redis connection. Commands given together leave in one write and are answered together;
 * a Redis error is a value among the replies.
 */
export class RespClient {
  private readonly wire: Wire
  private readonly pending: Pending[] = []
  private readonly parser: ReplyParser
  private closedBecause: string | null = null

  private readonly onClose: () => void

  /** `onPush` receives what the server sends by itself, in order with the replies. */
  constructor(dial: Dial, onPush: (items: Reply[]) => void = () => {}, onClose: () => void = () => {}) {
    this.onClose = onClose
    this.parser = new ReplyParser((reply) => {
      if (reply instanceof Push) onPush(reply.items)
      else this.settle(reply)
    })
    this.wire = dial({ onData: (bytes) => this.receive(bytes), onClose: (reason) => this.fail(reason) })
  }

  get isClosed(): boolean {
    return this.closedBecause !== null
  }

  /** @throws ConnectionClosed */
  send(commands: readonly Command[]): Promise<Reply[]> {
    if (this.closedBecause !== null) return Promise.reject(new ConnectionClosed(this.closedBecause))
    if (commands.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      this.pending.push({ expected: commands.length, replies: [], resolve, reject })
      this.wire.write(encodeCommands(commands))
    })
  }

  /** @throws ConnectionClosed */
  async sendOne(command: Command): Promise<Reply> {
    const [reply = null] = await this.send([command])
    return reply
  }

  /** For commands that are answered by pushes only: SUBSCRIBE and its like after HELLO 3. */
  post(command: Command): void {
    if (this.closedBecause === null) this.wire.write(encodeCommands([command]))
  }

  close(): void {
    this.fail('the connection was closed by its owner')
    this.wire.close()
  }

  private receive(bytes: Buffer): void {
    try {
      this.parser.push(bytes)
    } catch (error) {
      this.fail(error instanceof Error ? error.message : 'the reply could not be read')
      this.wire.close()
    }
  }

  private settle(reply: Reply): void {
    const first = this.pending[0]
    if (!first) return
    first.replies.push(reply)
    if (first.replies.length < first.expected) return
    this.pending.shift()
    first.resolve(first.replies)
  }

  private fail(reason: string): void {
    if (this.closedBecause !== null) return
    this.closedBecause = reason
    for (const { reject } of this.pending.splice(0)) reject(new ConnectionClosed(reason))
    this.onClose()
  }
}
