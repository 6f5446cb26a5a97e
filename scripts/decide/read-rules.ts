import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { type Markets, parseMarkets } from '#lib/core/access/markets'
import { type CompiledExperiments, compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Fault } from '#lib/core/experiments/fault'

/** What decides. */
export interface Rules {
  readonly compiled: CompiledExperiments
  readonly markets: Markets
  readonly now: number
}

/**
 * The Edge Config documents of a file. What is wrong with parts of them is told on standard error.
 * @throws when the file cannot be read, or one of the documents is refused as a whole
 */
export async function readRules(file: string, now: number): Promise<Rules> {
  const items: unknown = JSON.parse(await readFile(file, 'utf8'))
  const { experiments, markets } = v.parse(v.object({ experiments: v.unknown(), markets: v.unknown() }), {
    experiments: undefined,
    markets: undefined,
    ...v.parse(v.looseObject({}), items),
  })
  const parsed = parseExperiments(experiments)
  const places = parseMarkets(markets)
  report('experiments', parsed.faults)
  if (markets !== undefined) report('markets', places.faults)
  return { compiled: compile(parsed.document), markets: places.markets, now }
}

/** Without its schema a document decides nothing, and silence would pass for a decision. */
function report(key: string, faults: readonly Fault[]): void {
  const refused = faults.find(({ pointer }) => pointer === '/schema')
  if (refused) throw new Error(`${key} is no document that can be read: give it "schema": 1`)
  for (const { pointer, message } of faults) process.stderr.write(`${key}${pointer}: ${message}\n`)
}
