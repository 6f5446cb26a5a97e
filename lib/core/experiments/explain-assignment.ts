import type { Assignment } from './assign.ts'
import { describeRule } from './describe-rule.ts'
import { type DecisionQuestion, RULES, type Rule, type RuleStep } from './rule-step.ts'

export interface AssignmentExplanation extends Assignment {
  readonly slot: string
  /** Why, in one sentence. */
  readonly sentence: string
  readonly steps: readonly RuleStep[]
}

const DECIDED_BY: Readonly<Record<Assignment['reason'], Rule>> = {
  scheduled: 'status',
  paused: 'status',
  ended: 'status',
  override: 'override',
  forced: 'forced',
  holdout: 'holdout',
  'not-in-group': 'group',
  sticky: 'sticky',
  prerequisite: 'prerequisite',
  'not-in-audience': 'audience',
  'not-in-coverage': 'coverage',
  bucketed: 'coverage',
}

/**
 * Why an experiment decided for a visitor as it did, rule by rule. Which rule decided is what `assign` says; the rest is
 * asked of the predicates that it asks. Rules that an experiment does not have are left out.
 */
export function explainAssignment(question: DecisionQuestion): AssignmentExplanation {
  const { assignment, compiled } = question
  const decidedBy = DECIDED_BY[assignment.reason]
  const at = RULES.indexOf(decidedBy)
  const steps = RULES.flatMap((rule, index): RuleStep[] => {
    if (rule !== decidedBy && !hasRule(rule, question)) return []
    const outcome = index < at ? 'passed' : index === at ? 'decided' : 'not-asked'
    return [{ rule, outcome, ...describeRule(rule, outcome, question) }]
  })
  const decided = steps.find(({ outcome }) => outcome === 'decided')
  return { ...assignment, slot: compiled.slot, sentence: decided?.text ?? '', steps }
}

function hasRule(rule: Rule, { definition, document }: DecisionQuestion): boolean {
  const { group, requires, forced } = definition
  switch (rule) {
    case 'status':
    case 'audience':
    case 'coverage':
      return true
    case 'override':
    case 'sticky':
      return false
    case 'forced':
      return Object.keys(forced ?? {}).length > 0
    case 'holdout':
      return document.holdout !== null || (group !== undefined && document.groups[group.id] !== undefined)
    case 'group':
      return group !== undefined
    case 'prerequisite':
      return requires !== undefined
  }
}
