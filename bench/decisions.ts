import { type Goal, type Measurement, median, spreadOf } from './measurement.ts'
import { amplitude } from './peers/amplitude.ts'
import { checkPeer } from './peers/check-peer.ts'
import { flagd } from './peers/flagd.ts'
import { flagsSdk } from './peers/flags-sdk.ts'
import { growthbook } from './peers/growthbook.ts'
import type { Peer, Prepared } from './peers/peer.ts'
import { experiments, visitorsOf } from './peers/scenario.ts'
import { shoreline } from './peers/shoreline.ts'
import { unleash } from './peers/unleash.ts'
import { vercelFlags } from './peers/vercel-flags.ts'
import { withPlainEnvironment } from './peers/with-plain-environment.ts'

const PEERS = [growthbook, flagsSdk, flagd, amplitude, unleash, vercelFlags]
const VISITORS = visitorsOf(4_000)
const WARM_UP_ROUNDS = 3
const ROUNDS = 15

type Runner = { readonly peer: Peer; readonly prepared: Prepared; readonly rounds: number[] }

/**
 * Time to decide twenty experiments with audiences for one visitor, by us and by our peers: in one process, in turns,
 * each checked first to put the same visitors in and to split them as asked.
 */
export async function benchDecisions(): Promise<readonly Measurement[]> {
  return await withPlainEnvironment(async () => {
    const own = await prepare(shoreline)
    const runners = [own, ...(await Promise.all(PEERS.map(prepare)))]
    for (const { peer, prepared } of runners) await checkPeer(peer, prepared, own.prepared, VISITORS)
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++)
      for (const runner of rotated(runners, round)) {
        const microseconds = await timeRound(runner.prepared)
        if (round >= 0) runner.rounds.push(microseconds)
      }
    return toMeasurements(own, runners.slice(1))
  })
}

async function prepare(peer: Peer): Promise<Runner> {
  return { peer, prepared: await peer.prepare(experiments), rounds: [] }
}

/** Each goes first in turn, so that nobody always runs on the heap that the same other left. */
function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const start = ((by % list.length) + list.length) % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

/** Microseconds a visitor. */
async function timeRound({ receive, decide }: Prepared): Promise<number> {
  receive(VISITORS)
  const startedAt = performance.now()
  for (let index = 0; index < VISITORS.length; index++) {
    const decision = decide(index)
    if (decision instanceof Promise) await decision
  }
  return ((performance.now() - startedAt) * 1_000) / VISITORS.length
}

function toMeasurements(own: Runner, others: readonly Runner[]): readonly Measurement[] {
  const fastest = others.reduce((best, next) => (median(next.rounds) < median(best.rounds) ? next : best))
  const growthbookRunner = others.find(({ peer }) => peer === growthbook) ?? fastest
  return [
    toMeasurement(`${experiments.length} experiments with audiences, decided by`, own, { atMost: 10 }),
    ...others.map((runner) => toMeasurement('the same, by', runner)),
    toRatio('times as fast as', own, growthbookRunner, { atLeast: 4 }),
    toRatio('times as fast as the fastest peer,', own, fastest, { above: 1 }),
  ]
}

function toMeasurement(what: string, { peer, rounds }: Runner, goal?: Goal): Measurement {
  const name = `${what} ${peer.name}`
  const figures = { value: median(rounds), unit: 'µs a visitor', spread: spreadOf(rounds) }
  return { name, ...figures, ...(goal && { goal }), note: peer.task }
}

function toRatio(what: string, own: Runner, other: Runner, goal: Goal): Measurement {
  const ratios = other.rounds.map((value, round) => value / (own.rounds[round] ?? Number.NaN))
  return {
    name: `${what} ${other.peer.name}`,
    value: median(ratios),
    unit: '×',
    spread: spreadOf(ratios),
    goal,
  }
}
