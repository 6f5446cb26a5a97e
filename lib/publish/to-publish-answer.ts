import type * as v from 'valibot'
import type { LifecycleState } from './experiments-view.ts'
import type { PublishOutcome } from './publication.ts'
import type { PublishView } from './publish-view.ts'
import { propagationSeconds } from './read-experiments.ts'

type Published = Extract<PublishOutcome, { ok: true }>
type About = {
  readonly experiment: string | null
  readonly state: v.InferOutput<typeof LifecycleState> | null
}

/** The 200 answer to a publish, or to its rehearsal. */
export function toPublishAnswer(
  { report, published, replayed, recorded }: Published,
  { experiment, state }: About,
): Response {
  const { version, sentence, changes, findings, biases, bytes, pages, outsideChanges } = report
  const body: v.InferOutput<typeof PublishView> = {
    version,
    experiment,
    state,
    published,
    replayed,
    recorded,
    sentence,
    changes: [...changes],
    warnings: [...findings],
    biases: [...biases],
    outsideChanges: [...outsideChanges],
    bytes,
    pages: [...pages],
    propagationSeconds: propagationSeconds(),
  }
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}
