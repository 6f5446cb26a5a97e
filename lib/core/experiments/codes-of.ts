import { encodeCode, MAX_CODE_LENGTH, type MarketRef } from './code.ts'
import type { CompiledExperiments } from './compile.ts'
import { combinations, optionsOf } from './slot-options.ts'

/** A path may have no more pages than this, each language of its own. */
export const MAX_PAGES_PER_PATH = 64

export interface Codes {
  readonly codes: readonly string[]
  /** False when there are more codes than the limit. */
  readonly complete: boolean
  /** True when a combination was left out because its code would be too long: it is shown without experiments. */
  readonly tooLong: boolean
}

/**
 * The codes of all pages that visitors of a path can be given: each market with each combination of what its slots
 * may show to somebody. Stops at `limit`, whatever the number of combinations.
 */
export function codesOf(
  compiled: CompiledExperiments,
  slots: readonly string[],
  markets: readonly MarketRef[],
  limit: number = MAX_PAGES_PER_PATH,
): Codes {
  const options = slots.map((slot) => optionsOf(compiled, slot))
  const codes: string[] = []
  let tooLong = 0
  for (const { key, revision } of markets) {
    for (const chosen of combinations(options)) {
      const code = encodeCode({ market: { key, revision }, parts: chosen.map(({ part }) => part) })
      if (codes.length + tooLong >= limit) return { codes, complete: false, tooLong: tooLong > 0 }
      if (code.length > MAX_CODE_LENGTH) tooLong++
      else codes.push(code)
    }
  }
  return { codes, complete: true, tooLong: tooLong > 0 }
}
