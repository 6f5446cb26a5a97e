import { FlagdCore } from '@openfeature/flagd-core'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

const NOT_IN = 'not-in'

/** flagd's in-process evaluation: targeting compiled to functions, `fractional` for the split. */
export const flagd: Peer = {
  name: '@openfeature/flagd-core',
  task: 'resolveStringEvaluation of each flag, targeting compiled, split by `fractional`',
  prepare: (experiments) => {
    const core = new FlagdCore()
    core.setConfigurations(JSON.stringify({ flags: toFlags(experiments) }))
    const ids = experiments.map(({ id }) => id)
    let contexts: readonly (Visitor & { readonly targetingKey: string })[] = []
    return {
      receive: (visitors) => {
        contexts = visitors.map((visitor) => ({ ...visitor, targetingKey: visitor.id }))
      },
      decide: (index) => {
        const context = contexts[index] as Visitor
        return ids.map((id) => core.resolveStringEvaluation(id, NOT_IN, context))
      },
      variantIn: (decision, id) => {
        const value = (decision as readonly { value: string }[])[ids.indexOf(id)]?.value ?? NOT_IN
        return value === NOT_IN ? null : value
      },
    }
  },
}

function toFlags(experiments: readonly Experiment[]) {
  const flags = experiments.map(({ id, variants, audience }) => {
    const isIn = { or: audience.map((conditions) => ({ and: conditions.map(toRule) })) }
    const keys = [NOT_IN, ...variants.map(({ key }) => key)]
    const flag = {
      state: 'ENABLED',
      defaultVariant: NOT_IN,
      variants: Object.fromEntries(keys.map((key) => [key, key])),
      targeting: { if: [isIn, { fractional: variants.map(({ key, percent }) => [key, percent]) }, NOT_IN] },
    }
    return [id, flag]
  })
  return Object.fromEntries(flags)
}

function toRule(condition: Condition): object {
  const value = { var: condition.attribute }
  switch (condition.attribute) {
    case 'country':
      return { in: [value, condition.in] }
    case 'app':
      return { sem_ver: [value, '>=', condition.atLeast] }
    case 'device':
    case 'returning':
      return { '===': [value, condition.is] }
  }
}
