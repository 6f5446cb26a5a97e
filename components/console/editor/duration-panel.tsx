'use client'

import { formatCount } from '#lib/core/format/format-count'
import { formatLift } from '#lib/core/format/format-lift'
import { formatRate } from '#lib/core/format/format-rate'
import { planDuration } from '#lib/core/planning/plan-duration'
import { DurationCurve } from './duration-curve.tsx'
import { useEditor } from './editor-context.ts'
import { type PlanQuestion, toPlanQuestion } from './plan-question.ts'
import { tellDays } from './tell-days.ts'
import { useReach } from './use-reach.ts'

/** How long the experiment has to run, from what came lately, and what it could find in more or less time. */
export function DurationPanel() {
  const { view, slot, site } = useEditor()
  const question = toPlanQuestion(view.definition, slot, site, useReach())
  const plan = question && planDuration(question)
  if (question === null || plan === null)
    return (
      <p className="text-[13px] text-ink-2">
        The duration is not known yet: it needs a slot, recent traffic, and a goal that somebody has reached.
      </p>
    )
  const { days, daysWithoutLooking, visitors, curve } = plan
  const isSoon = days !== null && daysWithoutLooking !== null && days <= 365
  const wanted = question.direction === 'lower' ? -question.effect : question.effect
  const extra = isSoon ? days - daysWithoutLooking : 0
  return (
    <section aria-labelledby="duration" className="grid gap-3">
      <h3 id="duration" className="font-semibold">
        {days === null
          ? `A change of ${formatLift(wanted)} cannot be found with this traffic`
          : `${tellDays(days)} to find a change of ${formatLift(wanted)}`}
      </h3>
      <p className="text-[13px] text-ink-2">{describe(question, visitors)}</p>
      <DurationCurve curve={curve} here={{ days, effect: question.effect }} />
      {extra > 0 && (
        <p className="text-[13px] text-ink-2">
          Looking whenever you like costs about {extra} {extra === 1 ? 'day' : 'days'} more than one look at
          the end. In return you may stop any time.
        </p>
      )}
    </section>
  )
}

function describe(
  { visitorsPerDay, rate, arms, basis, goal }: PlanQuestion,
  visitors: number | null,
): string {
  const pace = `${formatCount(Math.round(visitorsPerDay))} visitors a day in ${arms} variants`
  const whose = basis === 'slot' ? 'of those who see this slot' : 'of all visitors of the site'
  const needed =
    visitors === null ? '' : ` It takes ${formatCount(visitors)} visitors to be found four times in five.`
  return `${pace}; ${formatRate(rate)} ${whose} reach “${goal}” today.${needed}`
}
