import type { DraftDefinition } from '#lib/core/experiments/draft'
import { effectOf } from '#lib/core/experiments/hypothesis'
import type { Reach } from '#lib/core/planning/estimate-reach'
import type { DurationCase } from '#lib/core/planning/plan-duration'
import type { EditorSite, EditorSlot } from '#lib/drafts/editor-view'
import { goalRows } from './edit-goals.ts'

const MIN_VISITORS = 100
const POWER = 0.8
const ORDERS = { key: 'purchase', direction: 'raise' } as const

export type PlanQuestion = DurationCase & {
  /** Where the rate comes from: the slot's own controls, or all visitors of the site. */
  readonly basis: 'slot' | 'site'
  /** The goal that decides, in words. */
  readonly goal: string
  readonly direction: 'raise' | 'lower'
}

/** What the calculator is asked, from the draft and recent traffic; null when too little is known for an answer. */
export function toPlanQuestion(
  definition: DraftDefinition,
  slot: EditorSlot | null,
  { goals, decision }: Pick<EditorSite, 'goals' | 'decision'>,
  reach: Pick<Reach, 'visitorsPerDay'> | null,
): PlanQuestion | null {
  if (slot === null || reach === null) return null
  const [{ key, direction } = ORDERS] = goalRows(definition)
  const { visitors, reached, pageShare } = slot.baseline
  const known = goals.find((goal) => goal.key === key)
  const reachedHere = reached[key]
  // A goal that no experiment on the slot has looked at tells nothing there: then the whole site does.
  const onSlot = visitors >= MIN_VISITORS && reachedHere !== undefined ? reachedHere / visitors : null
  const rate = onSlot ?? known?.perVisitor ?? null
  if (rate === null || rate <= 0) return null
  const [from, to] = definition.group?.range ?? [0, 1]
  return {
    basis: onSlot === null ? 'site' : 'slot',
    goal: known?.label ?? key,
    direction,
    visitorsPerDay: reach.visitorsPerDay * pageShare * (definition.coverage ?? 1) * (to - from),
    rate: Math.min(rate, 0.99),
    effect: effectOf(definition.hypothesis ?? '') ?? decision.minimumLift,
    arms: definition.variants?.length ?? 2,
    power: POWER,
    alpha: decision.alpha,
    minimumDays: decision.minimumDays,
  }
}
