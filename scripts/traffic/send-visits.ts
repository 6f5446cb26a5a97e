import { seededRandom } from './random.ts'
import { Tally } from './tally.ts'
import { type Lift, visit } from './visit.ts'

const CONCURRENCY = 16
const PROGRESS_EVERY_MS = 1_000
const QUIET_MS = 2_000

type Plan = { readonly visitors: number; readonly seed: number; readonly lifts: readonly Lift[] }

export type Sent = { readonly tally: Tally; readonly failures: readonly unknown[] }

/** Sends all visits, a few at a time. A failed one is kept for the end and does not stop the others. */
export async function sendVisits(site: string, { visitors, seed, lifts }: Plan): Promise<Sent> {
  const tally = new Tally()
  const failures: unknown[] = []
  let next = 0
  const stopTelling = tellProgress(() => `${tally.visitors + failures.length} of ${visitors} visitors`)
  const worker = async () => {
    while (next < visitors) {
      const index = next++
      // Each visitor has numbers of their own, so that a run repeats however the requests interleave.
      const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
      await visit(site, { random, index, lifts }).then(
        (done) => tally.add(done),
        (error: unknown) => failures.push(error),
      )
    }
  }
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, visitors) }, worker))
  stopTelling()
  return { tally, failures }
}

/** A line every second on standard error, once it takes longer than two. */
function tellProgress(line: () => string): () => void {
  const startedAt = Date.now()
  const timer = setInterval(() => {
    if (Date.now() - startedAt >= QUIET_MS) process.stderr.write(`${line()}\n`)
  }, PROGRESS_EVERY_MS)
  return () => clearInterval(timer)
}
