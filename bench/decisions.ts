import { assign } from '#lib/core/experiments/assign'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import type { VisitorFacts } from '#lib/core/experiments/facts'
import { type Measurement, median, spreadOf } from './measurement.ts'

const EXPERIMENTS = 20
const VISITORS = 20_000
const ROUNDS = 9

/** Time to decide 20 experiments with audiences for one visitor. */
export function benchDecisions(): readonly Measurement[] {
  const compiled = compile(parseExperiments(documentOf(EXPERIMENTS)).document)
  const visitors = Array.from({ length: VISITORS }, (_, index) => factsOf(index))
  const options = { now: 0, sticky: new Map(), overrides: new Map() }
  const rounds = Array.from({ length: ROUNDS + 2 }, () => {
    const startedAt = performance.now()
    for (const facts of visitors) assign(compiled, facts, options)
    return ((performance.now() - startedAt) * 1_000) / VISITORS
  }).slice(2)
  return [
    {
      name: `decision of ${EXPERIMENTS} experiments with audiences`,
      value: median(rounds),
      unit: 'µs a visitor',
      spread: spreadOf(rounds),
      goal: '≤ 10',
    },
  ]
}

function documentOf(count: number): unknown {
  const experiments = Array.from({ length: count }, (_, index) => ({
    id: `experiment-${index}`,
    status: 'running',
    slot: `page.slot-${index}`,
    seed: `seed-${index}`,
    variants: [
      { key: 'control', ratio: 0.5 },
      { key: 'treatment', ratio: 0.5 },
    ],
    audience: {
      all: [
        { attribute: 'country', in: ['DE', 'AT', 'CH', 'US', 'JP'] },
        {
          any: [
            { attribute: 'device', equals: 'mobile' },
            { attribute: 'returning', equals: index % 2 === 0 },
          ],
        },
      ],
    },
  }))
  return { schema: 1, version: 1, updatedAt: '2026-11-21T00:00:00Z', slots: {}, experiments, flags: [] }
}

const COUNTRIES = ['DE', 'US', 'JP', 'FR', 'GB']

function factsOf(index: number): VisitorFacts {
  return {
    visitor: `visitor-${index}`,
    country: COUNTRIES[index % COUNTRIES.length] ?? '',
    region: '',
    city: '',
    market: 'us',
    language: 'en',
    device: index % 3 === 0 ? 'mobile' : 'desktop',
    browser: 'chrome',
    os: 'linux',
    returning: index % 4 === 0,
    referrer: '',
    path: '/',
    hour: 12,
    weekday: 1,
    query: () => undefined,
    cookie: () => undefined,
    claim: () => undefined,
  }
}
