import * as v from 'valibot'
import { Id } from '#lib/core/experiments/audience'
import { Revision } from '#lib/core/experiments/definition'
import { BiasCodes, Outside } from './publish-view.ts'

/** One code may stand alone. */
const Confirmed = v.union([
  BiasCodes,
  v.pipe(
    BiasCodes.item,
    v.transform((code) => [code]),
  ),
])

/** What goes with every wish to change what is live. */
const options = {
  /** Biases that the publisher has read and accepts. */
  confirm: v.optional(Confirmed, []),
  outside: v.exactOptional(Outside),
  /** The live version that the publisher saw: another one is a conflict. */
  version: v.exactOptional(Revision),
  /** Says what would happen and does nothing. */
  dryRun: v.optional(v.boolean(), false),
}

export const ChangeOptions = v.strictObject(options)
export type ChangeOptions = v.InferOutput<typeof ChangeOptions>

/** Body of `POST …/publish`. */
export const PublishInput = v.strictObject({
  ...options,
  /** Begins anew under a seed that nobody was bucketed with, so that nothing carries over. */
  restart: v.optional(v.boolean(), false),
})

/** Body of `POST …/ship`. */
export const ShipInput = v.strictObject({
  ...options,
  variant: Id,
  /** Whether the winner becomes the slot's only content, or only the one of its last rule. */
  replace: v.optional(v.picklist(['all', 'default']), 'all'),
})

/** The same options in a query, for requests whose body is the piece itself: `?confirm=a,b&outside=adopt&dryRun=true`. */
export const QueryOptions = v.strictObject({
  confirm: v.exactOptional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',')),
      BiasCodes,
    ),
  ),
  outside: v.exactOptional(Outside),
  version: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
  dryRun: v.exactOptional(
    v.pipe(
      v.picklist(['true', 'false']),
      v.transform((text) => text === 'true'),
    ),
  ),
})
