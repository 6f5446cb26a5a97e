import type { Audience } from '../experiments/audience.ts'
import { toRuleGroups } from '../experiments/audience-rules.ts'

/** What a preview can take a visitor for; empty says nothing. A country brings its market. */
type Standing = {
  readonly country: string
  readonly market: string
  readonly device: string
  readonly language: string
}

/** Somebody whom an audience takes, as far as a preview can stand in for them: the first of each of its values. */
export function placeOfAudience(audience: Audience | undefined): Standing {
  const rules = (toRuleGroups(audience) ?? []).map((group) => group[0])
  const first = (attribute: string) =>
    rules.find((rule) => rule?.attribute === attribute && rule.operator === 'in')?.values[0] ?? ''
  const country = first('country')
  return {
    country: /^[A-Z]{2}$/.test(country) ? country : '',
    market: first('market'),
    device: first('device'),
    language: first('language'),
  }
}
