import { slots } from '#content/slots'
import { shipVariant } from '#lib/core/experiments/ship-variant'
import { findLive } from './find-live.ts'
import type { Prepared, PublishOutcome, Wish } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'
import type { Base } from './read-base.ts'

type Shipment = PublishRequest & {
  readonly experiment: string
  readonly variant: string
  /** Whether the winner becomes the slot's only rule, or its last, for everybody whom no rule before it takes. */
  readonly replace: 'all' | 'default'
}

/**
 * Ends an experiment with one of its variants: a treatment's content moves into the slot, with the control the slot
 * stays as it is. Once: what was decided stays decided. Nobody's sums are biased by it, the experiment is over. Never throws: see `publish`.
 */
export async function ship(
  { experiment, variant, replace, ...request }: Shipment,
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  const edit = shipVariant(experiment, variant, replace, declaredIn)
  const wish: Wish = {
    confirmed: [],
    ...request,
    action: 'ship',
    experiment,
    replaces: [`experiments/${experiment}`, `content/${experiment}`],
    concludesWith: variant,
    prepare: (base) => refuseSecond(experiment, base) ?? { ok: true, edit },
  }
  return await publish(wish, options)
}

/** What a slot shows that nobody published; undefined for one that the code does not declare. */
function declaredIn(slot: string): unknown {
  return Object.values(slots).find(({ name }) => name === slot)?.defaults
}

/** One that was put back by hand, or by a rollback, may end again. */
function refuseSecond(id: string, { live, records }: Base): Prepared | null {
  const conclusion = records.get(id)?.conclusion ?? null
  if (conclusion === null || (findLive(live, id)?.status ?? 'ended') !== 'ended') return null
  const { kind, variant, version } = conclusion
  const what = kind === 'shipped' ? `shipped with ${variant}` : `rolled back to ${variant}`
  const message = `${id} was ${what} in version ${version}: edit the slot or roll back`
  return { ok: false, code: 'wrong-state', faults: [{ pointer: '', message }] }
}
