import { EvaluationEngine, type EvaluationFlag, type EvaluationVariant } from '@amplitude/experiment-core'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

/** The engine hashes to 32 bits; the remainder by 100 is the allocation, the quotient the place in a distribution. */
const PLACES = Math.ceil(2 ** 32 / 100)
const user = (attribute: string) => ['context', 'user', attribute]

/** The engine inside Amplitude's server SDK for local evaluation: all flags in one call. */
export const amplitude: Peer = {
  name: '@amplitude/experiment-core',
  task: 'EvaluationEngine.evaluate of all flags in one call',
  prepare: (experiments) => {
    const engine = new EvaluationEngine()
    const flags = experiments.map(toFlag)
    let contexts: readonly { readonly user: Record<string, string> }[] = []
    return {
      receive: (visitors) => {
        contexts = visitors.map((visitor) => ({ user: toUser(visitor) }))
      },
      decide: (index) => engine.evaluate(contexts[index] as Record<string, unknown>, flags),
      variantIn: (decision, id) => (decision as Record<string, EvaluationVariant>)[id]?.key ?? null,
    }
  },
}

function toUser({ id, country, device, returning, app }: Visitor): Record<string, string> {
  return { user_id: id, country, device, returning: String(returning), app }
}

function toFlag({ id, seed, variants, audience }: Experiment): EvaluationFlag {
  let from = 0
  const distributions = variants.map(({ key, percent }) => {
    const start = from
    from += percent
    return { variant: key, range: [(start / 100) * PLACES, (from / 100) * PLACES] }
  })
  const bucket = { selector: user('user_id'), salt: seed, allocations: [{ range: [0, 100], distributions }] }
  return {
    key: id,
    variants: Object.fromEntries(variants.map(({ key }) => [key, { key, value: key }])),
    segments: [{ conditions: audience.map((conditions) => conditions.map(toCondition)), bucket }],
  }
}

function toCondition(condition: Condition) {
  const selector = user(condition.attribute)
  switch (condition.attribute) {
    case 'country':
      return { selector, op: 'is', values: [...condition.in] }
    case 'app':
      return { selector, op: 'version greater or equal', values: [condition.atLeast] }
    case 'device':
    case 'returning':
      return { selector, op: 'is', values: [String(condition.is)] }
  }
}
