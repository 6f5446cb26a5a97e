import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sendJson } from './send-json.ts'

/** A rehearsed failure; an empty object is none. */
export type Fault = {
  /** Wait before anything else, at most 10 minutes. */
  latencyMs?: number
  /** Answer this status, with an error as body. */
  status?: number
  /** Destroy the connection without an answer. */
  down?: boolean
  /** Answer 200 with a body that is no JSON. */
  corrupt?: boolean
  /** Where a server knows reads from writes: which of them suffer; both when it is missing. */
  scope?: 'read' | 'write'
}

const MAX_LATENCY_MS = 600_000

const isValid: { [Field in keyof Required<Fault>]: (value: unknown) => boolean } = {
  latencyMs: (value) => typeof value === 'number' && value >= 0 && value <= MAX_LATENCY_MS,
  status: (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
  down: (value) => typeof value === 'boolean',
  corrupt: (value) => typeof value === 'boolean',
  scope: (value) => value === 'read' || value === 'write',
}

/** The fault that `input` describes, or why it describes none. */
export function parseFault(input: unknown, fields: readonly (keyof Fault)[]): Fault | { problem: string } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problem: 'a fault is a JSON object' }
  }
  for (const [field, value] of Object.entries(input)) {
    const known = fields.find((candidate) => candidate === field)
    if (!known) return { problem: `unknown field ${JSON.stringify(field)}; known: ${fields.join(', ')}` }
    if (!isValid[known](value)) return { problem: `bad value for ${known}` }
  }
  return input
}

/**
 * Lets a request suffer. The command behind a failed request is not executed.
 *
 * @returns whether the request was ended by it.
 */
export async function applyFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (fault.latencyMs) await sleep(fault.latencyMs)
  if (fault.down) {
    request.socket.destroy()
    return true
  }
  if (fault.status !== undefined) {
    sendJson(response, fault.status, '{"error":"fault injected by /__fault"}')
    return true
  }
  if (fault.corrupt) {
    sendJson(response, 200, '{"result":"\u0000<!-- fault injected by /__fault')
    return true
  }
  return false
}
