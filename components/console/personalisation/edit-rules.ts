import { type EditedRule, takesEverybody } from './edited-rule.ts'

type Rules = readonly EditedRule[]

/** The last place but for the rule for everybody, which stays last. */
export function lastPlace(rules: Rules): number {
  const last = rules.at(-1)
  return last !== undefined && takesEverybody(last) ? rules.length - 2 : rules.length - 1
}

/** Rules with one moved up or down by a place; as they were where there is no such place. */
export function moveRule(rules: Rules, id: string, by: -1 | 1): Rules {
  const from = rules.findIndex((rule) => rule.id === id)
  const to = from + by
  const moved = rules[from]
  const lowest = lastPlace(rules)
  if (moved === undefined || to < 0 || to > lowest || from > lowest) return rules
  return rules.toSpliced(from, 1).toSpliced(to, 0, moved)
}

/** Rules with a new one above that for everybody, which it begins as: content to change rather than an empty form. */
export function addRule(rules: Rules, id: string): Rules {
  const content = rules.at(-1)?.content ?? {}
  return rules.toSpliced(lastPlace(rules) + 1, 0, { id, content })
}

/** Rules with one that was removed at its place again, or as near to it as there is one; once, however often. */
export function putBack(rules: Rules, removed: EditedRule, index: number): Rules {
  if (rules.some(({ id }) => id === removed.id)) return rules
  return rules.toSpliced(Math.min(index, lastPlace(rules) + 1), 0, removed)
}

/** What is wrong with rules that only their order or audience tells, by id. */
export function findRuleFaults(rules: Rules): ReadonlyMap<string, string> {
  const faults = new Map<string, string>()
  const first = rules.findIndex(takesEverybody)
  for (const [index, { id }] of rules.entries()) {
    if (index === first && index < rules.length - 1)
      faults.set(id, 'This takes everybody, so no rule below is asked. Narrow its audience.')
    else if (first !== -1 && index > first) faults.set(id, 'Nobody gets here: a rule above takes everybody.')
  }
  const last = rules.at(-1)
  if (first === -1 && last !== undefined) faults.set(last.id, 'The last rule has to take everybody.')
  return faults
}
