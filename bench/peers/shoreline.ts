import { type Assignment, assign } from '#lib/core/experiments/assign'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import type { VisitorFacts } from '#lib/core/experiments/facts'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

const OPTIONS = { now: 0, sticky: new Map(), overrides: new Map() }

/** Ourselves, as the middleware uses it: the document compiled once, then one pass for each visitor. */
export const shoreline: Peer = {
  name: 'shoreline',
  task: 'assign of a compiled document',
  prepare: (experiments) => {
    const { document, faults } = parseExperiments(toDocument(experiments))
    if (faults.length > 0) throw new Error(JSON.stringify(faults))
    const compiled = compile(document)
    let known: readonly VisitorFacts[] = []
    return {
      receive: (visitors) => {
        known = visitors.map(toFacts)
      },
      decide: (index) => assign(compiled, known[index] as VisitorFacts, OPTIONS),
      variantIn: (decision, id) => {
        const assignments = decision as readonly Assignment[]
        const own = assignments.find(({ experiment }) => experiment === id)
        return own?.included ? own.variant : null
      },
    }
  },
}

function toDocument(experiments: readonly Experiment[]): unknown {
  return {
    schema: 1,
    version: 1,
    updatedAt: '2026-11-21T00:00:00Z',
    experiments: experiments.map(({ id, seed, variants, audience }) => ({
      id,
      status: 'running',
      slot: `page.${id}`,
      seed,
      variants: variants.map(({ key, percent }) => ({ key, ratio: percent / 100 })),
      audience: { any: audience.map((conditions) => ({ all: conditions.map(toCondition) })) },
    })),
  }
}

function toCondition(condition: Condition): object {
  switch (condition.attribute) {
    case 'country':
      return { attribute: 'country', in: condition.in }
    case 'app':
      return { attribute: 'claim.app', version: { gte: condition.atLeast } }
    case 'device':
    case 'returning':
      return { attribute: condition.attribute, equals: condition.is }
  }
}

function toFacts({ id, country, device, returning, app }: Visitor): VisitorFacts {
  return {
    visitor: id,
    country,
    region: '',
    city: '',
    market: 'us',
    language: 'en',
    device,
    browser: 'Chrome',
    os: 'Linux',
    returning,
    referrer: '',
    path: '/',
    hour: 12,
    weekday: 1,
    query: () => undefined,
    cookie: () => undefined,
    claim: (name) => (name === 'app' ? app : undefined),
  }
}
