import type { LiveRule } from '#lib/drafts/read-personalisation'

/** A rule while its slot is edited: known by an id, whatever its place. */
export type EditedRule = LiveRule & { readonly id: string }

/** The rules as they are live, each by an id. */
export function toEdited(rules: readonly LiveRule[]): readonly EditedRule[] {
  return rules.map((rule, index) => ({ ...rule, id: `live-${index}` }))
}

/** The rules as they are published. */
export function toLive(rules: readonly EditedRule[]): readonly LiveRule[] {
  return rules.map(({ id: _, ...rule }) => rule)
}

/** Whether a rule takes everybody, so that no rule below it is ever asked. */
export function takesEverybody({ audience }: Pick<LiveRule, 'audience'>): boolean {
  return audience === undefined || Object.keys(audience).length === 0
}
