import { goalName } from '#lib/core/format/goal-name'
import type { ResultsView } from '#lib/results/results-view'
import type { NewNotice } from './notice.ts'

/** What of a running experiment the results are about. */
export type Observed = {
  readonly name: string
  /** A restart begins anew: what was told of the run before is told again. */
  readonly seed: string
  readonly results: Pick<ResultsView, 'experiment' | 'verdict' | 'health' | 'vitals' | 'guardrails' | 'days'>
}

/** After so long a test that nobody decides costs more than it tells. */
const STALE_DAYS = 60

/** What the team should hear of an experiment as it stands now. Pure: the same results give the same notices. */
export function findExperimentNotices({ name, seed, results }: Observed): readonly NewNotice[] {
  const { experiment, verdict, health, vitals, guardrails, days } = results
  const about = { subject: `experiments/${experiment}`, href: `/console/experiments/${experiment}` }
  const notices: NewNotice[] = []
  if (verdict.decision === 'ship' || verdict.decision === 'keep-control')
    notices.push({
      ...about,
      kind: 'verdict',
      occasion: [seed, verdict.decision, verdict.variant ?? ''].join(),
      title:
        verdict.decision === 'ship' ? `${name}: ${verdict.variant} is better` : `${name}: keep the control`,
      detail: verdict.reasons.map(({ text }) => text).join(' '),
    })
  const ratio = health.find(({ code, level }) => code === 'sample-ratio' && level === 'error')
  if (ratio !== undefined)
    notices.push({
      ...about,
      kind: 'sample-ratio',
      occasion: seed,
      title: `${name}: do not trust the results yet`,
      detail: ratio.text,
    })
  for (const { metric, variants } of vitals)
    for (const { key, isHarmed } of variants)
      if (isHarmed)
        notices.push({
          ...about,
          kind: 'guardrail',
          occasion: [seed, metric, key].join(),
          title: `${name}: ${key} makes pages slower`,
          detail: `The guardrail ${metric} is broken for ${key}.`,
        })
  for (const { goal, direction, variants } of guardrails)
    for (const { key, isHarmed } of variants)
      if (isHarmed)
        notices.push({
          ...about,
          kind: 'guardrail',
          occasion: [seed, goal, key].join(),
          title: `${name}: ${key} brings ${direction === 'lower' ? 'more' : 'fewer'} ${goalName(goal).toLowerCase()}`,
          detail: `The guardrail ${goalName(goal)} is broken for ${key}.`,
        })
  if (days >= STALE_DAYS)
    notices.push({
      ...about,
      kind: 'stale-configuration',
      occasion: seed,
      title: `${name} has run for ${STALE_DAYS} days`,
      detail: 'Decide it, or stop it: search engines and results suffer from tests that never end.',
    })
  return notices
}
