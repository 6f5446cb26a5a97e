import type { Assignment, AssignOptions } from './assign.ts'
import type { CompiledExperiment } from './compile.ts'
import type { Experiment } from './definition.ts'
import type { ExperimentsDocument } from './document.ts'
import type { AudienceTrace } from './explain-audience.ts'
import type { VisitorFacts } from './facts.ts'
import type { Range } from './ranges.ts'

/** The rules of a decision, in the order in which they are asked. */
export const RULES = [
  'status',
  'override',
  'forced',
  'holdout',
  'group',
  'sticky',
  'prerequisite',
  'audience',
  'coverage',
] as const
export type Rule = (typeof RULES)[number]

/** One rule: passed, the one that decided, or one that nobody asked any more. */
export interface RuleStep {
  readonly rule: Rule
  readonly outcome: 'passed' | 'decided' | 'not-asked'
  readonly text: string
  /** For whoever wants to check it: the place on a line of buckets, and what belongs to whom on it. */
  readonly bucket?: number
  readonly ranges?: readonly { readonly name: string; readonly range: Range }[]
  readonly audience?: AudienceTrace
}

/** What an explanation is asked of. */
export type DecisionQuestion = {
  readonly definition: Experiment
  readonly compiled: CompiledExperiment
  readonly document: Pick<ExperimentsDocument, 'segments' | 'holdout' | 'groups'>
  readonly facts: VisitorFacts
  readonly options: Pick<AssignOptions, 'now' | 'user'>
  /** What `assign` has decided: the explanation never decides anew. */
  readonly assignment: Assignment
}
