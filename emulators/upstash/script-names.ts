import { createHash } from 'node:crypto'
import type { Command } from '../resp/encode-commands.ts'
import { type Reply, ReplyError } from '../resp/reply.ts'

/** Scripts that are remembered; a forgotten one answers NOSCRIPT, after which clients send it whole. */
const MAX_SCRIPTS = 1_000
/** A flag that only Upstash knows; Redis and Valkey refuse the whole script for it. */
const UPSTASH_FLAG = 'allow-key-locking'

/** A command as the server behind can take it, and how its reply is put back into the client's terms. */
export type Translated = { command: Command; restore?: (reply: Reply) => Reply }

/**
 * Lets scripts written for Upstash run elsewhere, under the name the client gives them: the SHA-1 of
 * the script as the client wrote it.
 */
export class ScriptNames {
  private readonly plainShaBySha = new Map<string, string>()

  translate(command: Command): Translated {
    switch (String(command[0]).toUpperCase()) {
      case 'EVAL':
      case 'EVAL_RO':
        return { command: this.replaceScript(command, 1) }
      case 'EVALSHA':
      case 'EVALSHA_RO':
        return { command: command.map((argument, i) => (i === 1 ? this.toPlainSha(argument) : argument)) }
      case 'SCRIPT':
        return this.translateScript(command)
      default:
        return { command }
    }
  }

  private translateScript(command: Command): Translated {
    const subcommand = String(command[1] ?? '').toUpperCase()
    if (subcommand === 'EXISTS') {
      return { command: command.map((argument, i) => (i > 1 ? this.toPlainSha(argument) : argument)) }
    }
    if (subcommand !== 'LOAD' || command[2] === undefined) return { command }
    const clientSha = Buffer.from(sha1(command[2]))
    return {
      command: this.replaceScript(command, 2),
      restore: (reply) => (reply instanceof ReplyError ? reply : clientSha),
    }
  }

  private replaceScript(command: Command, index: number): Command {
    const script = command[index]
    if (script === undefined) return command
    const plain = dropUpstashFlag(script.toString())
    if (plain === null) return command
    this.remember(sha1(script), sha1(plain))
    return command.map((argument, i) => (i === index ? plain : argument))
  }

  private remember(sha: string, plainSha: string): void {
    this.plainShaBySha.set(sha, plainSha)
    const [oldest] = this.plainShaBySha.keys()
    if (this.plainShaBySha.size > MAX_SCRIPTS && oldest !== undefined) this.plainShaBySha.delete(oldest)
  }

  private toPlainSha(sha: string | Buffer): string | Buffer {
    return this.plainShaBySha.get(sha.toString().toLowerCase()) ?? sha
  }
}

/** The script without the flag, with the same line numbers; null when it has none. */
export function dropUpstashFlag(script: string): string | null {
  const [line = ''] = script.split('\n', 1)
  const flags = /^#!lua\s+flags=(.*)$/.exec(line.trimEnd())?.[1]?.split(',')
  if (!flags?.includes(UPSTASH_FLAG)) return null
  const kept = flags.filter((flag) => flag !== UPSTASH_FLAG)
  const replacement = kept.length > 0 ? `#!lua flags=${kept.join(',')}` : ''
  return replacement + script.slice(line.length)
}

function sha1(text: string | Buffer): string {
  return createHash('sha1').update(text).digest('hex')
}
