import { digestOf } from '#lib/auth/digest'
import type { VisitorId } from '#lib/auth/visitor-cookie'
import { parseSticky } from '#lib/core/experiments/sticky'
import { epochOf } from '#lib/core/experiments/sticky-tag'
import { detectDevice } from '#lib/request/facts/detect-device'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { BatchOwner } from './batch-owner.ts'
import { type CountingExperiment, countingExperiments } from './counting-experiments.ts'
import type { Sender } from './identify-sender.ts'

/** 128 bits: what a user is called in the store, which so holds no name of theirs. */
const DIGEST_LENGTH = 22

/** The owner of a batch that came with a visitor's own request. */
export async function ownerOf(
  visitor: VisitorId,
  sender: Omit<Sender, 'visitor'>,
  headers: Headers,
  snapshot: Snapshot,
  now: number,
): Promise<BatchOwner> {
  return {
    visitor,
    user: sender.user === undefined ? undefined : await userDigest(sender.user),
    now,
    ...surroundingsOf(headers, sender),
    market: sender.market.key,
    markets: snapshot.markets.list.map(({ key }) => key),
    experiments: drawnExperiments(countingExperiments(snapshot, now), sender),
  }
}

/** Where and on what the sender is, as far as the request tells. */
export function surroundingsOf(headers: Headers, { place }: Pick<Sender, 'place'>) {
  return { country: place.country, device: detectDevice(headers.get('user-agent') ?? '') }
}

async function userDigest(user: string): Promise<string> {
  return (await digestOf(`user/${user}`)).slice(0, DIGEST_LENGTH)
}

/**
 * The experiments, each with the epoch in which the visitor was drawn: who was given a variant in older ratios counts
 * among those with whom they were drawn, however late they see it.
 */
function drawnExperiments(
  experiments: readonly CountingExperiment[],
  { sticky, isOtherUser }: Pick<Sender, 'sticky' | 'isOtherUser'>,
): readonly CountingExperiment[] {
  const entries = parseSticky(sticky)
  return experiments.map((experiment) => {
    const { tag } = entries.get(experiment.id) ?? {}
    const isTheirs = tag?.startsWith(experiment.tag) && !(experiment.isByUser && isOtherUser)
    return tag !== undefined && isTheirs ? { ...experiment, epoch: epochOf(tag) } : experiment
  })
}
