import { markets as seedMarkets } from '#content/seed/markets'
import { slotsOn } from '#content/slot-places'
import { slots } from '#content/slots'
import { checkContent } from '#lib/content/check-content'
import { parseMarkets } from '#lib/core/access/markets'
import type { LintSite, LintSlot } from '#lib/core/experiments/lint-site'
import { patternAnalyser } from './analyse-pattern.ts'

/** Slots, markets and paths of the site, as lint needs them. `markets` is the live document; the bundled one stands in. */
export function lintSite(markets: unknown): LintSite {
  return {
    slots: new Map(Object.values(slots).map((slot) => [slot.name, describeSlot(slot)])),
    markets: parseMarkets(markets ?? seedMarkets).markets.list,
    samplePaths: samplePaths(),
    findUnsafe: patternAnalyser(),
  }
}

type Slot = (typeof slots)[keyof typeof slots]

function describeSlot(slot: Slot): LintSlot {
  const { paths, languages, requiredLanguages } = slot
  const check = (language: string, value: unknown) => checkContent(slot, language, value)
  return { paths, languages, requiredLanguages, checkContent: check }
}

/** One path of each kind on which a slot stands: pages that differ in their slug only need the same codes. */
function samplePaths(): LintSite['samplePaths'] {
  const patterns = new Set(Object.values(slots).flatMap(({ paths }): readonly string[] => paths))
  return [...patterns].map((path) => ({ path, slots: slotsOn(path.replace('*', 'any')) }))
}
