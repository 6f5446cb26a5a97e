import { useState } from 'react'
import type { Audience } from '#lib/core/experiments/audience'
import { type Rule, type RuleGroups, toAudience, toRuleGroups } from '#lib/core/experiments/audience-rules'
import { isSame } from '#lib/core/json/is-same'

const FIRST: Rule = { attribute: 'country', operator: 'in', values: [] }

/**
 * An audience as rows of rules. A rule without a value says nothing yet, so it is not in the audience: it is kept here
 * until it does, or somebody else changes the audience.
 */
export function useRuleGroups(
  audience: Audience | undefined,
  onChange: (audience: Audience | undefined) => void,
) {
  const [local, setLocal] = useState<RuleGroups>(() => toRuleGroups(audience) ?? [])
  const isCurrent = isSame(toAudience(local) ?? {}, audience ?? {})
  const groups = isCurrent ? local : toRuleGroups(audience)

  const change = (next: RuleGroups) => {
    const kept = next.filter((group) => group.length > 0)
    setLocal(kept)
    onChange(toAudience(kept))
  }
  const shown = groups ?? []
  return {
    /** Null for an audience that says more than rows can. */
    groups,
    change,
    addGroup: () => change([...shown, [FIRST]]),
    addRule: (at: number) => change(shown.map((group, index) => (index === at ? [...group, FIRST] : group))),
    setRule: (at: number, place: number, rule: Rule) =>
      change(shown.map((group, index) => (index === at ? group.with(place, rule) : group))),
    removeRule: (at: number, place: number) =>
      change(shown.map((group, index) => (index === at ? group.filter((_, each) => each !== place) : group))),
  }
}
