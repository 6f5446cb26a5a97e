import type { EditConflict } from '#lib/core/experiments/merge-edits'
import { mergeEdits } from '#lib/core/experiments/merge-edits'
import { writePointer } from '#lib/core/json/at-pointer'
import { isSame } from '#lib/core/json/is-same'
import type { LiveRule } from '#lib/drafts/read-personalisation'
import { type EditedRule, takesEverybody } from './edited-rule.ts'

type Rules = readonly EditedRule[]

/** Stands for the order of rules among the pointers of conflicts. */
export const ORDER = ''

/**
 * Rules that somebody published, by the ids of those that they came from: the same rule, else the same audience, else
 * the same content. What came from none gets an id of its own.
 */
export function matchRules(base: Rules, theirs: readonly LiveRule[], version: number): Rules {
  const ids = new Map<number, string>()
  const isLike: readonly ((rule: LiveRule, other: LiveRule) => boolean)[] = [
    (rule, other) => isSame(rule.audience, other.audience) && isSame(rule.content, other.content),
    (rule, other) => isSame(rule.audience, other.audience),
    (rule, other) => isSame(rule.content, other.content),
  ]
  for (const like of isLike)
    for (const [index, rule] of theirs.entries()) {
      if (ids.has(index)) continue
      const taken = [...ids.values()]
      const found = base.find((one) => !taken.includes(one.id) && like(one, rule))
      if (found !== undefined) ids.set(index, found.id)
    }
  return theirs.map((rule, index) => ({ ...rule, id: ids.get(index) ?? `v${version}-${index}` }))
}

/** My unpublished rules and those that somebody published meanwhile, field by field: where they meet, theirs; mine waits. */
export function mergeRules(
  base: Rules,
  mine: Rules,
  theirs: Rules,
): { readonly rules: Rules; readonly conflicts: readonly EditConflict[] } {
  const { merged, conflicts } = mergeEdits(toFields(base), toFields(mine), toFields(theirs))
  const known = [base, mine, theirs].map((side) =>
    order(side).filter((id) => isIn(mine, id) && isIn(theirs, id)),
  )
  const [before = [], own = [], other = []] = known
  const isOwn = isSame(other, before)
  const isContested = !isOwn && !isSame(own, before) && !isSame(own, other)
  const [first, second] = isOwn ? [mine, theirs] : [theirs, mine]
  const rules = toRules(merged as Fields, [...order(first), ...order(second)])
  if (!isContested) return { rules, conflicts }
  return { rules, conflicts: [...conflicts, { pointer: ORDER, mine: order(mine), theirs: order(theirs) }] }
}

/** Rules with my version of a field that was contested. */
export function keepMine(rules: Rules, { pointer, mine }: EditConflict): Rules {
  if (pointer === ORDER) return toRules(toFields(rules), [...(mine as readonly string[]), ...order(rules)])
  return toRules(writePointer(toFields(rules), pointer, mine) as Fields, order(rules))
}

/** An audience means something as a whole only, and lists are one field. */
type Fields = Readonly<
  Record<
    string,
    { readonly audience?: readonly [LiveRule['audience']]; readonly content: LiveRule['content'] }
  >
>

function toFields(rules: Rules): Fields {
  return Object.fromEntries(
    rules.map(({ id, audience, content }) => [id, { ...(audience && { audience: [audience] }), content }]),
  )
}

/** In this order, each once; whoever is in none comes last, but the rule for everybody stays below. */
function toRules(fields: Fields, wanted: readonly string[]): Rules {
  const ids = [...new Set([...wanted, ...Object.keys(fields)])]
  const rules = ids.flatMap((id) => {
    const found = fields[id]
    if (found === undefined) return []
    const audience = found.audience?.[0]
    return [{ id, ...(audience && { audience }), content: found.content }]
  })
  const narrow = rules.filter((rule) => !takesEverybody(rule))
  return [...narrow, ...rules.filter(takesEverybody)]
}

function order(rules: Rules): readonly string[] {
  return rules.map(({ id }) => id)
}

function isIn(rules: Rules, id: string): boolean {
  return rules.some((rule) => rule.id === id)
}
