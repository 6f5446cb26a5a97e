import type * as v from 'valibot'
import { slots } from '#content/slots'
import { parseContent } from '#lib/content/parse-content'
import { resolveMarket } from '#lib/core/access/markets'
import type { InputError } from '#lib/http/problem'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { PreviewInput } from './preview-input.ts'

/** What is wrong with where a preview's visitor is to be, and with what it is to show of a slot. */
export function findInputFaults(
  { market, country, rule }: Pick<PreviewInput, 'market' | 'country' | 'rule'>,
  markets: Snapshot['markets'],
): readonly InputError[] {
  return [...findPlaceFaults({ market, country }, markets), ...findRuleFaults(rule)]
}

function findPlaceFaults(
  { market, country }: { readonly market: string | undefined; readonly country: string | undefined },
  markets: Snapshot['markets'],
): readonly InputError[] {
  if (market === undefined) return []
  if (!markets.list.some(({ key }) => key === market))
    return [{ pointer: '/market', detail: 'No such market' }]
  const own = country === undefined ? market : resolveMarket(markets, country).key
  return own === market ? [] : [{ pointer: '/market', detail: `${country} is in the market ${own}` }]
}

/** A page would leave out what its slot does not take, and what it shows instead would pass for the rule. */
function findRuleFaults(rule: PreviewInput['rule']): readonly InputError[] {
  if (rule === undefined) return []
  return Object.entries(rule.content).flatMap(([language, text]) => {
    const parsed = parseContent<v.GenericSchema>(slots[rule.slot], text)
    const faults = parsed.ok ? [] : parsed.faults
    return faults.map(({ path, message }) => ({
      pointer: `/rule/content/${language}${path}`,
      detail: message,
    }))
  })
}
