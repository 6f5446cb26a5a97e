import { BoundedMap } from '#lib/core/collections/bounded-map'
import { Circuit } from '#lib/core/gateway/circuit'
import type { Origin } from '#lib/core/gateway/services'

/** Failures in a row that open an origin's circuit: soon where another can answer, late where nobody else can. */
const FAILURES_TO_OPEN = 3
const FAILURES_OF_ONLY_ONE = 30
const MOST_ORIGINS = 200

const circuits = new BoundedMap<string, Circuit>(MOST_ORIGINS)

/** The circuit of an origin in this isolate, as one of those that may answer. */
export function circuitOf({ url }: Origin, among: readonly Origin[]): Circuit {
  const key = `${among.length === 1 ? 'only' : 'one'} ${url}`
  const known = circuits.get(key)
  if (known) return known
  const circuit = new Circuit(among.length === 1 ? FAILURES_OF_ONLY_ONE : FAILURES_TO_OPEN)
  circuits.set(key, circuit)
  return circuit
}
