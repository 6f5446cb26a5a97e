import { EventEmitter } from 'node:events'
import { Unleash, type UnleashConfig, UnleashEvents, type Variant } from 'unleash-client'
import type { Peer } from './peer.ts'
import type { Condition, Experiment, Visitor } from './scenario.ts'

type Repository = NonNullable<UnleashConfig['repository']>
type Toggle = NonNullable<ReturnType<Repository['getToggle']>>
type Strategy = NonNullable<Toggle['strategies']>[number]
type Context = { readonly userId: string; readonly properties: Record<string, string> }

/** https://github.com/Unleash/unleash-node-sdk, "Custom repository": the toggles in memory, no server. */
export const unleash: Peer = {
  name: 'unleash-client',
  task: 'getVariant of each toggle from memory, one strategy for each alternative, without metrics',
  prepare: async (experiments) => {
    const repository = new Memory(experiments.map(toToggle))
    const client = new Unleash({
      appName: 'bench',
      url: 'http://localhost/not-asked',
      repository,
      disableMetrics: true,
      disableAutoStart: true,
    })
    const ready = new Promise((resolve) => client.once(UnleashEvents.Ready, resolve))
    repository.emit(UnleashEvents.Ready)
    await ready
    const ids = experiments.map(({ id }) => id)
    let contexts: readonly Context[] = []
    return {
      receive: (visitors) => {
        contexts = visitors.map(toContext)
      },
      decide: (index) => {
        const context = contexts[index] as Context
        return ids.map((id) => client.getVariant(id, context))
      },
      variantIn: (decision, id) => {
        const variant = (decision as readonly Variant[])[ids.indexOf(id)]
        return variant?.enabled ? variant.name : null
      },
    }
  },
}

class Memory extends EventEmitter implements Repository {
  readonly #toggles: ReadonlyMap<string, Toggle>

  constructor(toggles: readonly Toggle[]) {
    super()
    this.#toggles = new Map(toggles.map((toggle) => [toggle.name, toggle]))
  }
  getToggle(name: string) {
    return this.#toggles.get(name)
  }
  getToggles() {
    return [...this.#toggles.values()]
  }
  getTogglesWithSegmentData() {
    return []
  }
  getSegment() {
    return undefined
  }
  stop() {}
  async start() {}
}

function toToggle({ id, seed, variants, audience }: Experiment): Toggle {
  const strategies = audience.map(
    (conditions): Strategy => ({
      name: 'flexibleRollout',
      parameters: { rollout: '100', stickiness: 'default', groupId: seed },
      constraints: conditions.map(toConstraint),
      variants: variants.map(({ key, percent }) => ({
        name: key,
        weight: percent * 10,
        stickiness: 'default',
      })),
    }),
  )
  return { name: id, enabled: true, strategies }
}

function toConstraint(condition: Condition): Strategy['constraints'][number] {
  const shared = { contextName: condition.attribute, inverted: false }
  switch (condition.attribute) {
    case 'country':
      return { ...shared, operator: 'IN' as never, values: [...condition.in] }
    case 'app':
      return { ...shared, operator: 'SEMVER_GTE' as never, values: [], value: condition.atLeast }
    case 'device':
    case 'returning':
      return { ...shared, operator: 'IN' as never, values: [String(condition.is)] }
  }
}

function toContext({ id, country, device, returning, app }: Visitor): Context {
  return { userId: id, properties: { country, device, returning: String(returning), app } }
}
