import { parseMarkets, UNKNOWN_MARKET } from '#lib/core/access/markets'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Fault } from '#lib/core/experiments/fault'
import { keepLastGood, keepNamed } from '#lib/core/experiments/keep-last-good'
import { isRecord } from '#lib/core/json/is-record'
import { log } from '#lib/observability/log'
import type { Documents } from './client.ts'

/**
 * The documents to use: what is unusable in the new ones as it was last good, each fault in the log. The bundled copy
 * stands in for whole documents only: its pieces were never live here.
 */
export function repairDocuments(given: Documents, lastGood: Documents, isBundled: boolean): Documents {
  const { document, faults } = parseExperiments(given.experiments)
  const { markets, faults: marketFaults } = parseMarkets(given.markets)
  if (given.experiments !== undefined) report('experiments', faults)
  if (given.markets !== undefined) report('markets', marketFaults)
  const before = isBundled ? {} : lastGood
  const knownMarkets = new Set(markets.list.map(({ key }) => key))
  return {
    experiments: isWhole(faults)
      ? keepLastGood(given.experiments, document, before.experiments)
      : lastGood.experiments,
    markets:
      isWhole(marketFaults) && isRecord(given.markets) && markets.list[0] !== UNKNOWN_MARKET
        ? { ...given.markets, markets: keepNamed(given.markets, before.markets, 'markets', knownMarkets) }
        : lastGood.markets,
    limits: isRecord(given.limits) ? given.limits : lastGood.limits,
    paths: isRecord(given.paths) ? { ...recordOf(before.paths), ...listsOf(given.paths) } : lastGood.paths,
  }
}

function report(document: string, faults: readonly Fault[]): void {
  for (const fault of faults) log('warn', 'edge-config-fault', { document, ...fault })
}

/** Whether a document can be used at all, with or without some of its pieces. */
function isWhole(faults: readonly Fault[]): boolean {
  return !faults.some(({ pointer }) => pointer === '' || pointer === '/schema')
}

/** The members that are lists: one that is missing or no list any more must not take its pages away. */
function listsOf(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, list]) => Array.isArray(list)))
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}
