import { encodeCode, MAX_CODE_LENGTH } from '../code.ts'
import { choicesOf } from '../count-pages.ts'
import type { Finding } from '../finding.ts'
import { combinations, type Option } from '../slot-options.ts'
import { distinctPaths } from './distinct-paths.ts'
import { type LintContext, listNames, toError } from './lint-context.ts'

/** A path with more combinations than this needs too many pages, which is an error of its own. */
const MAX_COMBINATIONS = 10_000

/** An id is not asked to be shorter than this. */
const SHORT = 8

/** Paths that have pages whose code would be too long: these pages could not show their experiments. */
export function lintCodes(context: LintContext): readonly Finding[] {
  return distinctPaths(context.site).flatMap(({ path, slots }) => {
    const { length, options } = longestCode(context, slots)
    const excess = length - MAX_CODE_LENGTH
    if (excess <= 0) return []
    const what = `The longest page code of ${path} has ${length} characters, and a code may have ${MAX_CODE_LENGTH}`
    return [toError('code-too-long', '/experiments', `${what}. ${adviseOn(options, excess)}`)]
  })
}

function longestCode({ compiled, site }: LintContext, slots: readonly string[]) {
  let longest: { length: number; options: readonly Option[] } = { length: 0, options: [] }
  let left = MAX_COMBINATIONS
  for (const choices of combinations(slots.map((slot) => choicesOf(compiled, slot)))) {
    const options = choices.map((choice) =>
      choice.options.reduce((a, b) => (lengthOf([b]) > lengthOf([a]) ? b : a)),
    )
    if (lengthOf(options) > longest.length) longest = { length: lengthOf(options), options }
    if (--left === 0) break
  }
  const market = Math.max(0, ...site.markets.map(({ key, revision }) => `${key}_${revision}`.length))
  return { ...longest, length: longest.length + market }
}

/** Of the code of these parts, without its market. */
function lengthOf(options: readonly Option[]): number {
  const parts = options.map(({ part }) => part)
  return encodeCode({ market: { key: '', revision: 0 }, parts }).length - '_0'.length
}

/** The longest ids first, as many as it takes. */
function adviseOn(options: readonly Option[], excess: number): string {
  const ids = options
    .flatMap(({ experiment }) => experiment?.id ?? [])
    .toSorted((a, b) => b.length - a.length)
  const named: string[] = []
  let won = 0
  for (const id of ids) {
    if (won >= excess || (named.length > 0 && id.length <= SHORT)) break
    named.push(id)
    won += id.length - SHORT
  }
  const where = named.length > 0 ? `Shorten the ids of ${listNames(named)}` : 'Put fewer slots on it'
  const also = won < excess && named.length > 0 ? ', and the keys of their variants' : ''
  return `${where}${also}, by ${excess} characters in all (under another id it is a new experiment)`
}
