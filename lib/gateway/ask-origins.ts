import { BoundedMap } from '#lib/core/collections/bounded-map'
import { Circuit } from '#lib/core/gateway/circuit'
import { RetryBudget } from '#lib/core/gateway/retry-budget'
import type { Origin } from '#lib/core/gateway/services'
import { log } from '#lib/observability/log'
import type { Ask, Fetched } from './fetched.ts'
import { sendToOrigin } from './send-to-origin.ts'

/** The answers after which another origin is asked; only the last three say that the origin itself fails. */
const FAILOVER = new Set([500, 502, 503, 504])
const FAILING = new Set([502, 503, 504])
/** Methods that change nothing may be sent twice (RFC 9110 section 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LONGEST_JITTER_MS = 50
/** Failures in a row that open an origin's circuit: soon where another can answer, late where nobody else can. */
const FAILURES_TO_OPEN = 3
const FAILURES_OF_ONLY_ONE = 30
const MOST_ORIGINS = 200

const circuits = new BoundedMap<string, Circuit>(MOST_ORIGINS)
const budget = new RetryBudget()

/** The circuit of an origin in this isolate, as one of those that may answer. */
export function circuitOf({ url }: Origin, among: readonly Origin[]): Circuit {
  const key = `${among.length === 1 ? 'only' : 'one'} ${url}`
  const known = circuits.get(key)
  if (known) return known
  const circuit = new Circuit(among.length === 1 ? FAILURES_OF_ONLY_ONE : FAILURES_TO_OPEN)
  circuits.set(key, circuit)
  return circuit
}

/**
 * The answer of the first origin in order that gives one. A safe request goes on to the next origin, or once more to the only
 * one if that did not answer at all, while the retry budget lasts; any other is sent once.
 * @returns null when every circuit is open; else the answer, or the last failing one
 * @throws the last failure when no origin answered
 */
export async function askOrigins(origins: readonly Origin[], ask: Ask): Promise<Fetched | null> {
  budget.deposit()
  let failed: Fetched | null = null
  let failure: unknown = null
  for (const [attempt, origin] of candidatesFor(origins, ask).entries()) {
    // Another origin takes over what the first cannot do; only asking the same one again could make its trouble worse.
    if (attempt > 0 && origins.length === 1 && !budget.tryWithdraw()) break
    const circuit = circuitOf(origin, origins)
    if (!circuit.tryPass(Date.now())) continue
    await failed?.response.body?.cancel()
    try {
      failed = await attemptAt(origin, ask, circuit)
      if (origins.length === 1 || !FAILOVER.has(failed.response.status)) return failed
    } catch (error) {
      failure = error
      if (ask.signal?.aborted) break
    }
    if (origins.length === 1) await pause(Math.random() * LONGEST_JITTER_MS)
  }
  if (failed === null && failure !== null) throw failure
  return failed
}

function candidatesFor(origins: readonly Origin[], { method }: Ask): readonly Origin[] {
  const passable = origins.filter((origin) => circuitOf(origin, origins).state(Date.now()) !== 'open')
  if (!SAFE.has(method)) return passable.slice(0, 1)
  return passable.length === 1 ? [...passable, ...passable] : passable
}

async function attemptAt(origin: Origin, ask: Ask, circuit: Circuit): Promise<Fetched> {
  try {
    const fetched = await sendToOrigin(origin, ask)
    if (FAILING.has(fetched.response.status)) noteFailure(origin, circuit, fetched.response.status)
    else circuit.succeeded()
    return fetched
  } catch (error) {
    // A client that went away says nothing about the origin.
    if (ask.signal?.aborted) circuit.succeeded()
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
