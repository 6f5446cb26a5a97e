import { parseJson } from '../http/read-body.ts'
import type { Command } from '../resp/encode-commands.ts'

/** `["SET", "key", 1]` as a command; null when it is not one. Numbers and booleans go as their text. */
function toCommand(input: unknown): Command | null {
  if (!Array.isArray(input) || input.length === 0) return null
  const command: string[] = []
  for (const item of input) {
    if (typeof item === 'string') command.push(item)
    else if (typeof item === 'number' || typeof item === 'boolean') command.push(String(item))
    else return null
  }
  return command
}

/** The body of `POST /`. */
export function parseCommand(body: Buffer): Command | null {
  return toCommand(parseJson(body.toString()))
}

/** The body of `/pipeline` and `/multi-exec`: an array of commands, at least one. */
export function parseCommands(body: Buffer): Command[] | null {
  const input = parseJson(body.toString())
  if (!Array.isArray(input) || input.length === 0) return null
  const commands: Command[] = []
  for (const item of input) {
    const command = toCommand(item)
    if (command === null) return null
    commands.push(command)
  }
  return commands
}

/** `/set/a/b` as `["set", "a", "b"]`; null when it is empty or badly percent-encoded. */
export function parsePath(pathname: string): string[] | null {
  try {
    const words = pathname.slice(1).split('/').map(decodeURIComponent)
    return words[0] ? words : null
  } catch {
    return null
  }
}

/**
 * A command in the path. A body becomes the last argument, then come the query's parameters:
 * `POST /set/key?EX=100` with a value as its body is `SET key value EX 100`.
 */
export function parsePathCommand(url: URL, body: Buffer): Command | null {
  const words = parsePath(url.pathname)
  if (words === null) return null
  const options: string[] = []
  for (const [name, value] of url.searchParams) {
    if (name === '_token') continue
    options.push(name)
    if (value !== '') options.push(value)
  }
  return [...words, ...(body.length > 0 ? [body] : []), ...options]
}
