export type Level = 'info' | 'warn' | 'error'

/**
 * One line of JSON on the standard streams. Fields must hold no personal data and no secret;
 * an error becomes its name, message and causes. What the Redis client appends to its messages, the whole command
 * with e-mail addresses and password hashes, is cut from every text.
 */
export function log(level: Level, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const line = JSON.stringify({ level, event, at: new Date().toISOString(), ...fields }, toLoggable)
  // biome-ignore lint/suspicious/noConsole: the one place that writes logs; the platform collects the console
  console[level === 'info' ? 'log' : level](line)
}

const COMMAND = /,?\s*command was:.*$/s

/** `JSON.stringify` hands it every value, at any depth. */
function toLoggable(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replace(COMMAND, '')
  if (!(value instanceof Error)) return value
  return {
    name: value.name,
    message: value.message,
    ...(value.cause !== undefined && { cause: value.cause }),
  }
}
