import type { DraftDefinition } from '#lib/core/experiments/draft'

/** A definition with another goal that decides; the one that decided before is left out. */
export function withPrimary(definition: DraftDefinition, key: string): DraftDefinition {
  const [, ...secondary] = definition.goals ?? []
  return { ...definition, goals: [key, ...secondary.filter((goal) => goal !== key)] }
}
