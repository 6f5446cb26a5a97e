import type { RedisLink } from '../redis/redis-link.ts'
import type { Command } from '../resp/encode-commands.ts'
import { type Reply, ReplyError } from '../resp/reply.ts'
import type { CommandStats } from './command-stats.ts'
import { findRefusal } from './refusal.ts'
import { ScriptNames, type Translated } from './script-names.ts'

/** Runs commands as Upstash would: one by one, as a pipeline, as a transaction. */
export class Executor {
  private readonly scripts = new ScriptNames()
  private readonly link: Pick<RedisLink, 'send'>
  private readonly stats: CommandStats

  constructor(link: Pick<RedisLink, 'send'>, stats: CommandStats) {
    this.link = link
    this.stats = stats
  }

  /**
   * One reply a command, in order; all that Redis may see leave in one write. A refused command is
   * answered here and does not keep the others from running.
   *
   * @throws ConnectionClosed
   */
  async run(commands: readonly Command[]): Promise<Reply[]> {
    const refusals = commands.map((command) => this.admit(command))
    const translated = commands.filter((_, i) => refusals[i] === null).map((c) => this.scripts.translate(c))
    const replies = await this.link.send(translated.map(({ command }) => command))
    const restored = translated.map((one, i) => this.finish(one, replies[i] ?? null))
    let next = 0
    return refusals.map((refusal) => refusal ?? restored[next++] ?? null)
  }

  /**
   * All commands or none, nothing in between. The error of the whole, or one reply a command.
   *
   * @throws ConnectionClosed
   */
  async transact(commands: readonly Command[]): Promise<Reply[] | ReplyError> {
    const refusals = commands.map((command) => this.admit(command))
    const refusal = refusals.find((one) => one !== null)
    if (refusal) return refusal
    const translated = commands.map((command) => this.scripts.translate(command))
    const replies = await this.link.send([['MULTI'], ...translated.map(({ command }) => command), ['EXEC']])
    const result = replies.at(-1) ?? null
    if (result instanceof ReplyError) return result
    if (!Array.isArray(result)) return new ReplyError('EXECABORT Transaction discarded')
    return translated.map((one, i) => this.finish(one, result[i] ?? null))
  }

  /** Counts the command; the error it gets without Redis, or null. */
  private admit(command: Command): ReplyError | null {
    this.stats.countCommand(command)
    const refusal = findRefusal(command)
    return refusal === null ? null : new ReplyError(refusal)
  }

  private finish({ command, restore }: Translated, reply: Reply): Reply {
    this.stats.countReply(command, reply)
    return restore ? restore(reply) : reply
  }
}
