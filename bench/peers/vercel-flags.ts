import { createClient, type EvaluationResult, type Packed } from '@vercel/flags-core'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

const ENVIRONMENT = 'production'

/** https://vercel.com/docs/flags/vercel-flags/sdks/core: one client, all flags in one call. */
export const vercelFlags: Peer = {
  name: '@vercel/flags-core',
  task: 'bulkEvaluate of all flags from a datafile, without metrics; versions compared as texts, which is easier',
  prepare: async (experiments) => {
    const client = createClient('vf_server_bench', {
      stream: false,
      polling: false,
      disableMetrics: true,
      datafile: { projectId: 'bench', environment: ENVIRONMENT, definitions: toDefinitions(experiments) },
    })
    await client.initialize()
    const flags = experiments.map(({ id }) => ({ key: id, defaultValue: null }))
    let entities: readonly { readonly user: Visitor }[] = []
    return {
      receive: (visitors) => {
        entities = visitors.map((visitor) => ({ user: visitor }))
      },
      decide: (index) => client.bulkEvaluate(flags, entities[index]),
      variantIn: (decision, id) => (decision as Record<string, EvaluationResult<string>>)[id]?.value ?? null,
    }
  },
}

function toDefinitions(experiments: readonly Experiment[]): Packed.Data['definitions'] {
  const definitions = experiments.map(({ id, variants, audience }, index) => {
    const outcome = {
      type: 'split',
      base: ['user', 'id'],
      weights: [0, ...variants.map(({ percent }) => percent)],
      defaultVariant: 0,
    }
    const definition = {
      variants: [null, ...variants.map(({ key }) => key)],
      seed: index + 1,
      environments: {
        [ENVIRONMENT]: {
          rules: audience.map((conditions) => ({ conditions: conditions.map(toCondition), outcome })),
          fallthrough: 0,
        },
      },
    }
    return [id, definition]
  })
  return Object.fromEntries(definitions)
}

function toCondition(condition: Condition): unknown {
  const value = ['user', condition.attribute]
  switch (condition.attribute) {
    case 'country':
      return [value, 'oneOf', condition.in]
    case 'app':
      return [value, 'gte', condition.atLeast]
    case 'device':
    case 'returning':
      return [value, 'eq', condition.is]
  }
}
