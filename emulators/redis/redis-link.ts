import type { Command } from '../resp/encode-commands.ts'
import type { Reply } from '../resp/reply.ts'
import { RespClient } from '../resp/resp-client.ts'
import type { Dial } from '../resp/wire.ts'

/** The one connection that all REST requests share; a lost one is replaced at the next command. */
export class RedisLink {
  private client: RespClient | null = null
  private readonly dial: Dial
  private readonly greeting: readonly Command[]

  /** `greeting` is sent first on every connection: AUTH, SELECT. */
  constructor(dial: Dial, greeting: readonly Command[] = []) {
    this.dial = dial
    this.greeting = greeting
  }

  /** @throws ConnectionClosed when Redis cannot be reached or went away meanwhile. */
  send(commands: readonly Command[]): Promise<Reply[]> {
    return this.connected().send(commands)
  }

  /** A connection of its own, for subscriptions; the caller closes it. It speaks RESP3. */
  open(onPush: (items: Reply[]) => void, onClose: () => void): RespClient {
    const client = new RespClient(this.dial, onPush, onClose)
    greet(client, [...this.greeting, ['HELLO', '3']])
    return client
  }

  close(): void {
    this.client?.close()
  }

  private connected(): RespClient {
    if (this.client === null || this.client.isClosed) {
      this.client = new RespClient(this.dial)
      greet(this.client, this.greeting)
    }
    return this.client
  }
}

/** Not awaited: a failed greeting shows in the replies of the commands behind it. */
function greet(client: RespClient, greeting: readonly Command[]): void {
  client.send(greeting).catch(() => {})
}
