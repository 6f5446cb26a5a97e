import { AnalyticsQuery } from '#lib/results/answer-analytics'
import { ProgrammeQuery } from '#lib/results/programme-view'
import { ResultsQuery } from '#lib/results/results-query'
import { VitalsParameters } from '#lib/results/vitals-view'
import type { Operation } from '../operation.ts'
import { reading } from '../reading.ts'

const tag = 'Results'

/** What was counted, and what it says. */
export const RESULTS_OPERATIONS: readonly Operation[] = [
  {
    ...reading(
      tag,
      '/api/experiments/{id}/results',
      'The results of an experiment, with one verdict in words',
      { description: 'The results', schema: 'Results' },
    ),
    description:
      'Variants, goals and series are about the segment and the days asked for; sample ratio, guardrails, vitals, health and verdict about everybody since the beginning. `direction` says whether more or fewer of a goal are better; lifts are never turned round, chance to win and expected loss are. Lifts are relative to the control and found within epochs, so that a change of ratios favours nobody. `segment` takes `all`, a dimension (`country`) or a segment (`country:DE`); p-values of a dimension’s segments are corrected for their number by the method named. Results of an experiment that has ended are those frozen at its end (`frozenAt`); of a segment or a range of days the sums are counted anew, the verdict is the frozen one. `format=csv` gives the same figures as a table (text/csv).',
    query: ResultsQuery,
    problems: [400, 404, 503],
  },
  {
    ...reading(
      tag,
      '/api/results/programme',
      'What all experiments together are worth: the global holdout against everybody else',
      { description: 'The report', schema: 'Programme' },
    ),
    description:
      'The held-out see no experiment, and on slots that winners were shipped to, what stood there before: the difference is that of what runs and of what was shipped since the holdout began. Only visitors to whom it makes a difference count, on both sides. Without a holdout every list is empty.',
    query: ProgrammeQuery,
    problems: [400, 503],
  },
  {
    ...reading(tag, '/api/vitals', 'Web vitals: 75th percentiles by page, device, country and variant', {
      description: 'The percentiles',
      schema: 'Vitals',
    }),
    description:
      'Seven days if no range is given, 31 at most. Give one of page, device, country and experiment.',
    query: VitalsParameters,
    problems: [400, 404, 503],
  },
  {
    ...reading(
      tag,
      '/api/analytics',
      'Visitors, sessions, pages, channels and countries of a range of days',
      { description: 'The days', schema: 'Analytics' },
    ),
    description: 'Four weeks if no range is given, 92 days at most.',
    query: AnalyticsQuery,
    problems: [400, 503],
  },
]
