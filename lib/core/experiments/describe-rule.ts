import type { Assignment } from './assign.ts'
import type { Experiment } from './definition.ts'
import { explainAudience, tellMissing } from './explain-audience.ts'
import { bucketOf } from './hash.ts'
import { bucketRanges } from './ranges.ts'
import type { DecisionQuestion, Rule, RuleStep } from './rule-step.ts'
import { coverageAt } from './schedule.ts'

type Description = Omit<RuleStep, 'rule' | 'outcome'>

/** What is to be said of one rule, whether it decided or not. */
export function describeRule(
  rule: Rule,
  outcome: RuleStep['outcome'],
  question: DecisionQuestion,
): Description {
  const { assignment, definition, facts } = question
  const decided = outcome === 'decided'
  switch (rule) {
    case 'status':
      return { text: decided ? (STOPPED[assignment.reason] ?? 'Not running') : 'Running' }
    case 'override':
      return { text: `A preview chose ${assignment.variant}` }
    case 'forced':
      return {
        text: decided
          ? `This visitor always gets ${assignment.variant}`
          : 'Not on the list of forced visitors',
      }
    case 'holdout':
      return describeHoldout(decided, question)
    case 'group':
      return describeGroup(decided, definition, facts.visitor)
    case 'sticky':
      return { text: `Got ${assignment.variant} on an earlier visit, and keeps it` }
    case 'prerequisite':
      return { text: tellPrerequisite(decided, definition) }
    case 'audience':
      return describeAudience(outcome, question)
    case 'coverage':
      return describeCoverage(outcome, question)
  }
}

const STOPPED: Partial<Record<Assignment['reason'], string>> = {
  scheduled: 'Not started yet: it is scheduled',
  paused: 'Paused: everybody gets the control',
  ended: 'Ended: nobody is taken in any more',
}

function describeHoldout(decided: boolean, { document, facts }: DecisionQuestion): Description {
  const { holdout } = document
  if (holdout === null)
    return { text: decided ? 'In the holdout of the exclusion group' : 'Not in the holdout' }
  const range = { name: 'holdout', range: [0, holdout.coverage] as const }
  const text = decided ? 'In the holdout: kept out of experiments, to compare with' : 'Not in the holdout'
  return { text, bucket: bucketOf(holdout.seed, 2)(facts.visitor), ranges: [range] }
}

function describeGroup(decided: boolean, { group, id }: Experiment, visitor: string): Description {
  if (group === undefined) return { text: 'In no exclusion group' }
  const text = decided
    ? `In another experiment’s share of the exclusion group ${group.id}`
    : `In this experiment’s share of the exclusion group ${group.id}`
  return { text, bucket: bucketOf(`__${group.id}`, 2)(visitor), ranges: [{ name: id, range: group.range }] }
}

function tellPrerequisite(decided: boolean, { requires }: Experiment): string {
  if (requires === undefined) return 'Requires no other experiment'
  const needed = `${requires.variants.join(' or ')} of ${requires.experiment}`
  return decided ? `Needs ${needed}, and did not get it` : `Got ${needed}, as needed`
}

function describeAudience(
  outcome: RuleStep['outcome'],
  { definition, document, facts }: DecisionQuestion,
): Description {
  const trace = explainAudience(definition.audience, document, facts)
  if (trace === null) return { text: 'Everybody is in the audience' }
  if (outcome === 'decided') return { text: `Not in the audience: ${tellMissing(trace)}`, audience: trace }
  return { text: outcome === 'passed' ? 'In the audience' : 'Audience', audience: trace }
}

function describeCoverage(outcome: RuleStep['outcome'], question: DecisionQuestion): Description {
  const { compiled, facts, options, assignment } = question
  const coverage = coverageAt(compiled.timing, options.now)
  const unit = (compiled.isByUser && options.user) || facts.visitor
  const ranges = bucketRanges(compiled.ratios, coverage).map((range, index) => ({
    name: compiled.variants[index] ?? '',
    range,
  }))
  const share = `${Math.round(coverage * 1_000) / 10} %`
  const drawn = assignment.included
    ? `Drawn into ${assignment.variant}`
    : `Not among the ${share} of the audience who take part`
  return {
    text: outcome === 'decided' ? drawn : `${share} of the audience take part`,
    bucket: compiled.bucket(unit),
    ranges,
  }
}
