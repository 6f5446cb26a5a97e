import * as v from 'valibot'
import { Id } from './audience.ts'
import { Actor } from './draft.ts'

/** A stretch of time in which ratios, coverage and audience did not change: sums are compared within epochs. */
export const Epoch = v.object({
  number: v.number(),
  openedAt: v.string(),
  /** The published version that opened it. */
  version: v.number(),
  seed: v.string(),
  coverage: v.number(),
  ratios: v.record(v.string(), v.number()),
})
export type Epoch = v.InferOutput<typeof Epoch>

/** What publishing has made of an experiment so far. Written with each publish, never by an editor. */
export const ExperimentRecord = v.object({
  id: Id,
  /** Revision of the draft that is live; null when what is live came from elsewhere. */
  publishedRevision: v.nullable(v.number()),
  startedAt: v.nullable(v.string()),
  stoppedAt: v.nullable(v.string()),
  /** Every seed under which visitors were bucketed. */
  seeds: v.array(v.string()),
  epochs: v.array(Epoch),
  conclusion: v.nullable(
    v.object({
      kind: v.picklist(['shipped', 'rolled-back']),
      variant: Id,
      at: v.string(),
      by: Actor,
      version: v.number(),
    }),
  ),
})
export type ExperimentRecord = v.InferOutput<typeof ExperimentRecord>
