import { type FeatureResult, GrowthBookClient } from '@growthbook/growthbook'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

/** https://docs.growthbook.io/lib/node: one client for the process, a user context for each request. */
export const growthbook: Peer = {
  name: '@growthbook/growthbook',
  task: 'evalFeature of one GrowthBookClient, hash version 2, without tracking',
  prepare: (experiments) => {
    const client = new GrowthBookClient()
    client.initSync({ payload: { features: toFeatures(experiments) } })
    const ids = experiments.map(({ id }) => id)
    let users: readonly { readonly attributes: Visitor }[] = []
    return {
      receive: (visitors) => {
        users = visitors.map((visitor) => ({ attributes: { ...visitor } }))
      },
      decide: (index) => {
        const user = users[index] as { attributes: Visitor }
        return ids.map((id) => client.evalFeature(id, user))
      },
      variantIn: (decision, id) => {
        const results = decision as readonly FeatureResult<string>[]
        return results[ids.indexOf(id)]?.value ?? null
      },
    }
  },
}

function toFeatures(experiments: readonly Experiment[]) {
  const features = experiments.map(({ id, seed, variants, audience }) => {
    const rule = {
      key: id,
      seed,
      hashVersion: 2,
      coverage: 1,
      variations: variants.map(({ key }) => key),
      weights: variants.map(({ percent }) => percent / 100),
      condition: { $or: audience.map((conditions) => Object.assign({}, ...conditions.map(toCondition))) },
    }
    return [id, { defaultValue: null, rules: [rule] }]
  })
  return Object.fromEntries(features)
}

function toCondition(condition: Condition): object {
  switch (condition.attribute) {
    case 'country':
      return { country: { $in: condition.in } }
    case 'app':
      return { app: { $vgte: condition.atLeast } }
    case 'device':
    case 'returning':
      return { [condition.attribute]: condition.is }
  }
}
