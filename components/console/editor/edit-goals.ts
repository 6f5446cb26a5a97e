import type { DraftDefinition } from '#lib/core/experiments/draft'
import { formatHypothesis, type Hypothesis, parseHypothesis } from '#lib/core/experiments/hypothesis'

type GoalRole = 'primary' | 'secondary' | 'guardrail'
/** A goal of an experiment: what it is for, and where it should go. */
export type GoalRow = {
  readonly key: string
  readonly role: GoalRole
  readonly direction: Hypothesis['direction']
}

type GoalFields = Pick<DraftDefinition, 'goals' | 'guardrails' | 'lowerIsBetter'>

const PURCHASE = 'purchase'

/** The goal that decides; without a word about it, orders do. */
function primaryOf({ goals }: Pick<DraftDefinition, 'goals'>): string {
  return goals?.[0] ?? PURCHASE
}

/** Every goal of an experiment, the one that decides first. */
export function goalRows(definition: GoalFields): readonly GoalRow[] {
  const { goals = [], guardrails = [] } = definition
  const [primary = PURCHASE, ...others] = goals
  return [
    { key: primary, role: 'primary', direction: directionOf(definition, primary) },
    ...others.map((key): GoalRow => {
      const role = guardrails.includes(key) ? 'guardrail' : 'secondary'
      return { key, role, direction: directionOf(definition, key) }
    }),
  ]
}

/** A definition in which a goal has another role, or none. The goal that decides can only be taken over by another. */
export function withRole(
  definition: DraftDefinition,
  key: string,
  role: GoalRole | null,
  label = key,
): DraftDefinition {
  const rows = goalRows(definition)
  if (role === 'primary') return withPrimary(definition, rows, key, label)
  if (rows[0]?.key === key) return definition
  const known = rows.find((row) => row.key === key)
  if (role === null)
    return withRows(
      definition,
      rows.filter((row) => row.key !== key),
    )
  const changed: GoalRow = { key, role, direction: directionOf(definition, key) }
  return withRows(definition, known ? rows.map((row) => (row === known ? changed : row)) : [...rows, changed])
}

/** A definition in which a goal should go the other way. For the goal that decides, the hypothesis says so too. */
export function withDirection(
  definition: DraftDefinition,
  key: string,
  direction: Hypothesis['direction'],
): DraftDefinition {
  const rows = goalRows(definition).map((row) => (row.key === key ? { ...row, direction } : row))
  return withSentence(withRows(definition, rows), {})
}

/** The one that decided before is looked at beside it; the direction in the hypothesis is the new one's. */
function withPrimary(
  definition: DraftDefinition,
  [before, ...others]: readonly GoalRow[],
  key: string,
  label: string,
): DraftDefinition {
  const primary: GoalRow = { key, role: 'primary', direction: directionOf(definition, key) }
  const old: readonly GoalRow[] = before ? [{ ...before, role: 'secondary' }] : []
  const rows = [primary, ...[...old, ...others].filter((row) => row.key !== key)]
  return withSentence(withRows(definition, rows), { goal: label.toLowerCase() })
}

/** Writes the three members that say it, and none of them empty. */
function withRows(definition: DraftDefinition, rows: readonly GoalRow[]): DraftDefinition {
  const { guardrails: _, lowerIsBetter: __, ...rest } = definition
  const guardrails = rows.filter(({ role }) => role === 'guardrail').map(({ key }) => key)
  const lowerIsBetter = rows.filter(({ direction }) => direction === 'lower').map(({ key }) => key)
  return {
    ...rest,
    goals: rows.map(({ key }) => key),
    ...(guardrails.length > 0 && { guardrails }),
    ...(lowerIsBetter.length > 0 && { lowerIsBetter }),
  }
}

/** A hypothesis that was written freely, or not at all, stays as it is. */
function withSentence(definition: DraftDefinition, change: Partial<Hypothesis>): DraftDefinition {
  const { hypothesis = '' } = definition
  const parts = parseHypothesis(hypothesis)
  if (parts === null || hypothesis === '') return definition
  const direction = directionOf(definition, primaryOf(definition))
  return { ...definition, hypothesis: formatHypothesis({ ...parts, ...change, direction }) }
}

function directionOf({ lowerIsBetter = [] }: GoalFields, key: string): Hypothesis['direction'] {
  return lowerIsBetter.includes(key) ? 'lower' : 'raise'
}
