import * as v from 'valibot'
import { Goal } from '#lib/core/events/goals'
import { Id } from '#lib/core/experiments/audience'
import { Experiment } from '#lib/core/experiments/definition'

/** An experiment that measures a goal; its status is that of the live document, null for what is no more than a draft. */
export const GoalUse = v.object({
  goal: v.string(),
  experiment: Id,
  name: v.string(),
  status: v.nullable(Experiment.entries.status),
})
export type GoalUse = v.InferOutput<typeof GoalUse>

/** The answer to `GET /api/goals`. While none is declared every name that is sent is a goal. */
export const GoalsView = v.object({
  version: v.number(),
  isDeclared: v.boolean(),
  goals: v.array(Goal),
  uses: v.array(GoalUse),
})
export type GoalsView = v.InferOutput<typeof GoalsView>
