import { PURCHASE } from '../../events/event.ts'
import type { DraftDefinition } from '../draft.ts'
import type { Fault } from '../fault.ts'

type Measured = Pick<DraftDefinition, 'goals' | 'guardrails' | 'lowerIsBetter'>

/**
 * What a draft says of its goals that cannot be: a guardrail, or a goal to lower, that is not measured, and a goal that
 * decides and guards at once. Pointers lead into the draft. Drafts may be half done, so only publishing refuses it.
 */
export function lintGoals({ goals = [], guardrails = [], lowerIsBetter = [] }: Measured): readonly Fault[] {
  const [primary = PURCHASE, ...others] = goals
  const strangers = (member: string, names: readonly string[]) =>
    names.flatMap((name, index) =>
      name === primary || others.includes(name)
        ? []
        : [{ pointer: `/${member}/${index}`, message: `${name} is ${STRANGER}` }],
    )
  const deciding = guardrails.indexOf(primary)
  return [
    ...(deciding < 0
      ? []
      : [{ pointer: `/guardrails/${deciding}`, message: `${primary} is the goal that decides: ${DECIDES}` }]),
    ...strangers('guardrails', guardrails),
    ...strangers('lowerIsBetter', lowerIsBetter),
  ]
}

const STRANGER = 'not among the goals: add it there, or take it out here'
const DECIDES = 'a guardrail is one of the others'
