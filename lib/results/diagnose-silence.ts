import type { ResultsSource } from './results-source.ts'
import type { ResultsView } from './results-view.ts'

/** Something that must be so before there are results. */
export type Check = {
  readonly code: 'published' | 'running' | 'split' | 'traffic' | 'consent' | 'seen' | 'converted'
  readonly state: 'passed' | 'failed' | 'waiting'
  readonly text: string
  /** What to do about it. */
  readonly fix?: string
}

/** Why there are no results: everything that is needed for them in the order of the way there, what fails first. */
export function diagnoseSilence(
  { known: { live }, frame, counted }: Pick<ResultsSource, 'known' | 'frame' | 'counted'>,
  view: Pick<ResultsView, 'variants' | 'state'>,
): readonly Check[] {
  const isPublished = live !== null || frame.startedAt !== null
  const open = live?.variants.filter(({ ratio }) => ratio > 0).length ?? 0
  const { bots, unidentified } = counted.traffic
  const visitors = view.variants.reduce((sum, variant) => sum + variant.visitors, 0)
  const conversions = view.variants.reduce((sum, variant) => sum + variant.conversions, 0)
  const checks = [
    check('published', isPublished, 'It is published', 'Publish it from the Design tab.'),
    check('running', view.state === 'running', stateText(view.state), 'Resume it, or wait for its start.'),
    check(
      'split',
      (live?.coverage ?? 0) > 0 && open >= 2,
      'It takes in visitors and splits them between two variants or more',
      'Raise the share of visitors, and give at least two variants a share.',
    ),
    check(
      'traffic',
      bots !== null || unidentified !== null,
      'People come to the site',
      'Open the storefront: page views should arrive within seconds. If none do, the tracker is blocked.',
    ),
    check(
      'consent',
      (unidentified ?? 0) < 1,
      'Some of them may be counted',
      'Nobody gave consent to be counted. Look at the consent rule of the market.',
    ),
    check(
      'seen',
      visitors > 0,
      'Somebody saw the place that is tested',
      `Look whether ${live?.slot ?? 'the slot'} stands on a page that people see, and whom the audience takes in.`,
    ),
    check(
      'converted',
      conversions > 0,
      `Somebody reached the goal ${frame.goals[0]}`,
      'Reach the goal yourself in a private window, and see whether it is counted here.',
    ),
  ]
  return afterFirstFailure(checks)
}

function check(code: Check['code'], isPassed: boolean, text: string, fix: string): Check {
  return isPassed ? { code, state: 'passed', text } : { code, state: 'failed', text, fix }
}

/** What comes after the first failure cannot be told from it: it waits. The failure itself stands first. */
function afterFirstFailure(checks: readonly Check[]): readonly Check[] {
  const first = checks.findIndex(({ state }) => state === 'failed')
  if (first < 0) return checks
  const later = checks
    .slice(first + 1)
    .map(({ fix: _, ...rest }): Check => (rest.state === 'failed' ? { ...rest, state: 'waiting' } : rest))
  return [...checks.slice(first, first + 1), ...later, ...checks.slice(0, first)]
}

function stateText(state: ResultsView['state']): string {
  return state === 'running' ? 'It runs' : `It runs: now it is ${state}`
}
