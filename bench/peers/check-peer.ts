import type { Peer, Prepared } from './peer.ts'
import { experiments, type Visitor } from './scenario.ts'

/** More than four standard errors of a share among the thousand visitors and more that are in each experiment. */
const TOLERANCE = 0.06

/**
 * Sees to it that nobody is measured doing nothing: a peer must have exactly those visitors in each experiment whom we
 * have in it, and must split them by the experiment's shares.
 * @throws Error that says where it does not
 */
export async function checkPeer(
  { name }: Peer,
  peer: Prepared,
  reference: Prepared,
  visitors: readonly Visitor[],
): Promise<void> {
  peer.receive(visitors)
  if (peer !== reference) reference.receive(visitors)
  const counts = new Map<string, number>()
  for (let index = 0; index < visitors.length; index++) {
    const decision = await peer.decide(index)
    const expected = await reference.decide(index)
    for (const { id } of experiments) {
      const variant = peer.variantIn(decision, id)
      const isIn = reference.variantIn(expected, id) !== null
      if ((variant !== null) !== isIn) throw new Error(`${name}: visitor ${index} in ${id} is ${variant}`)
      if (variant !== null) counts.set(`${id}/${variant}`, (counts.get(`${id}/${variant}`) ?? 0) + 1)
    }
  }
  for (const experiment of experiments) checkShares(name, experiment, counts)
}

function checkShares(
  name: string,
  { id, variants }: (typeof experiments)[number],
  counts: ReadonlyMap<string, number>,
): void {
  const found = variants.map(({ key }) => counts.get(`${id}/${key}`) ?? 0)
  const all = found.reduce((sum, count) => sum + count, 0)
  if (all < 1_000) throw new Error(`${name}: only ${all} visitors in ${id}`)
  for (const [index, { key, percent }] of variants.entries())
    if (Math.abs((found[index] ?? 0) / all - percent / 100) > TOLERANCE)
      throw new Error(`${name}: ${found[index]} of ${all} visitors in ${id} are in ${key}, not ${percent} %`)
}
