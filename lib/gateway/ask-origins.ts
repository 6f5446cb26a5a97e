import type { Circuit } from '#lib/core/gateway/circuit'
import { RetryBudget } from '#lib/core/gateway/retry-budget'
import type { Origin } from '#lib/core/gateway/services'
import { log } from '#lib/observability/log'
import { circuitOf } from './circuits.ts'
import type { Ask, Fetched } from './fetched.ts'
import { isTooLong } from './limit-body.ts'
import { sendToOrigin } from './send-to-origin.ts'

/** The answers after which another origin is asked; only the last three say that the origin itself fails. */
const FAILOVER = new Set([500, 502, 503, 504])
const FAILING = new Set([502, 503, 504])
/** Methods that change nothing may be sent twice (RFC 9110 section 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LONGEST_JITTER_MS = 50

const budget = new RetryBudget()

/**
 * The answer of the first origin in order that gives one. A safe request goes on to the next origin; to the only one that is left it
 * goes once more if that did not answer at all and the retry budget lasts. Any other request is sent once.
 * @returns null when every circuit is open; else the answer, or the last failing one
 * @throws the last failure when no origin answered
 */
export async function askOrigins(origins: readonly Origin[], ask: Ask): Promise<Fetched | null> {
  budget.deposit()
  let answered: Fetched | null = null
  let failure: unknown = null
  let before: Origin | null = null
  for (const origin of candidatesFor(origins, ask)) {
    if (origin === before && (answered !== null || !(await mayAskAgain()))) break
    before = origin
    const circuit = circuitOf(origin, origins)
    if (!circuit.tryPass(Date.now())) continue
    try {
      const fetched = await attemptAt(origin, ask, circuit)
      await answered?.response.body?.cancel().catch(() => undefined)
      answered = fetched
      if (!FAILOVER.has(fetched.response.status)) return fetched
    } catch (error) {
      failure = error
      if (ask.signal?.aborted) break
    }
  }
  if (answered === null && failure !== null) throw failure
  return answered
}

function candidatesFor(origins: readonly Origin[], { method }: Ask): readonly Origin[] {
  const passable = origins.filter((origin) => circuitOf(origin, origins).state(Date.now()) !== 'open')
  if (!SAFE.has(method)) return passable.slice(0, 1)
  return passable.length === 1 ? [...passable, ...passable] : passable
}

/** Asking the same origin again could make its trouble worse: within the budget, and not all at once. */
async function mayAskAgain(): Promise<boolean> {
  if (!budget.tryWithdraw()) return false
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_JITTER_MS))
  return true
}

async function attemptAt(origin: Origin, ask: Ask, circuit: Circuit): Promise<Fetched> {
  try {
    const fetched = await sendToOrigin(origin, ask)
    if (FAILING.has(fetched.response.status)) noteFailure(origin, circuit, fetched.response.status)
    else circuit.succeeded()
    return fetched
  } catch (error) {
    // A client that went away, or sent too much, says nothing about the origin.
    if (ask.signal?.aborted || isTooLong(error)) circuit.released()
    else noteFailure(origin, circuit, error)
    throw error
  }
}

function noteFailure({ url, region }: Origin, circuit: Circuit, cause: unknown): void {
  const now = Date.now()
  const before = circuit.state(now)
  circuit.failed(now)
  const { hostname } = new URL(url)
  if (before !== 'open' && circuit.state(now) === 'open')
    log('warn', 'origin-circuit-open', { hostname, region, cause })
}
