import { Tally } from '../http/tally.ts'
import type { Command } from '../resp/encode-commands.ts'
import { type Reply, ReplyError } from '../resp/reply.ts'

/** Never called by a script of ours, but by this server or for the connection itself. */
const NOT_IN_SCRIPTS = new Set(
  `eval eval_ro evalsha evalsha_ro fcall fcall_ro script function multi exec info client hello auth select
  ping dump restore pexpiretime scan subscribe psubscribe config`.split(/\s+/),
)

/**
 * Counts requests and commands. Commands inside scripts come from Redis's own `INFO commandstats`:
 * all calls less those that this server sent, so they are exact while nobody else uses that Redis.
 */
export class CommandStats {
  private requests = 0
  private commands = 0
  private readonly byCommand = new Tally()
  private topLevelCalls = 0
  private baselineCalls = 0
  private readonly readInfo: () => Promise<Reply>

  /** `readInfo` asks Redis for `INFO commandstats`. */
  constructor(readInfo: () => Promise<Reply>) {
    this.readInfo = readInfo
  }

  countRequest(): void {
    this.requests++
  }

  countCommand(command: Command): void {
    this.commands++
    this.byCommand.add(nameOf(command))
  }

  /** Redis lists a refused call too, but not one of a command it does not know. */
  countReply(command: Command, reply: Reply): void {
    if (NOT_IN_SCRIPTS.has(nameOf(command))) return
    if (reply instanceof ReplyError && /^ERR unknown (sub)?command/.test(reply.message)) return
    this.topLevelCalls++
  }

  async read(): Promise<object> {
    const calls = await this.readCalls()
    const { requests, commands, byCommand } = this
    if (calls === null) return { requests, commands, byCommand }
    const scriptCommands = Math.max(0, calls - this.baselineCalls - this.topLevelCalls)
    return { requests, commands, byCommand, scriptCommands }
  }

  async reset(): Promise<void> {
    this.baselineCalls = (await this.readCalls()) ?? 0
    this.requests = 0
    this.commands = 0
    this.topLevelCalls = 0
    this.byCommand.clear()
  }

  /** Null while Redis cannot be reached. */
  private async readCalls(): Promise<number | null> {
    const info = await this.readInfo().catch(() => null)
    return Buffer.isBuffer(info) ? sumCalls(info.toString()) : null
  }
}

/** Sums lines such as `cmdstat_config|get:calls=2,usec=…,rejected_calls=1,failed_calls=0`. */
function sumCalls(info: string): number {
  let sum = 0
  for (const [, name = '', calls, rejected] of info.matchAll(
    /^cmdstat_([^:|]+)[^:]*:calls=(\d+).*?rejected_calls=(\d+)/gm,
  )) {
    if (!NOT_IN_SCRIPTS.has(name)) sum += Number(calls) + Number(rejected)
  }
  return sum
}

function nameOf(command: Command): string {
  return String(command[0]).toLowerCase()
}
