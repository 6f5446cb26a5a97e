'use client'

import { formatLift } from '#lib/core/format/format-lift'
import { planDuration } from '#lib/core/planning/plan-duration'
import { useEditor } from './editor-context.ts'
import { toPlanQuestion } from './plan-question.ts'
import { tellDays } from './tell-days.ts'
import { useReach } from './use-reach.ts'

const DAYS = 28

/** The two figures of the plan that stay in sight. */
export function DurationFacts() {
  const { view, slot, site } = useEditor()
  const question = toPlanQuestion(view.definition, slot, site, useReach())
  const plan = question && planDuration(question)
  const inFourWeeks = plan?.curve.find(({ days }) => days === DAYS)?.effect ?? null
  const facts = [
    ['Duration', plan === null || plan.days === null ? 'Not known yet' : tellDays(plan.days)],
    ['Finds', inFourWeeks === null ? 'Not known yet' : `${formatLift(inFourWeeks)} or more in ${DAYS} days`],
  ] as const
  return facts.map(([name, text]) => (
    <div key={name} className="grid grid-cols-[5.5rem_1fr] gap-2">
      <dt className="text-[13px] text-ink-2">{name}</dt>
      <dd>{text}</dd>
    </div>
  ))
}
