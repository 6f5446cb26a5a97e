import * as v from 'valibot'
import { LANGUAGES } from '../shop/language.ts'
import { Audience, Id } from './audience.ts'
import {
  Forced,
  Fraction,
  GroupPlace,
  Prerequisite,
  Revision,
  Schedule,
  Seed,
  SlotName,
  Variants,
} from './definition.ts'

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest))

/** A variant's content by language. Its own schema, that of the slot, is applied at publish: a draft may be half done. */
const Content = v.record(Id, v.partial(v.object(v.entriesFromList(LANGUAGES, v.unknown()))))

const definition = {
  slot: SlotName,
  name: v.exactOptional(text(120)),
  hypothesis: v.exactOptional(text(2_000)),
  notes: v.exactOptional(text(10_000)),
  decisionRule: v.exactOptional(text(2_000)),
  /** Names of conversions, the one that decides first. */
  goals: v.exactOptional(v.pipe(v.array(Id), v.maxLength(20))),
  /** Of the goals, those that must not get worse: they stop, and never decide. Not the first. */
  guardrails: v.exactOptional(v.pipe(v.array(Id), v.maxLength(20))),
  /** Of the goals, those of which fewer are better, the first one too. */
  lowerIsBetter: v.exactOptional(v.pipe(v.array(Id), v.maxLength(20))),
  seed: v.exactOptional(Seed),
  hash: v.exactOptional(v.picklist([1, 2])),
  unit: v.exactOptional(v.picklist(['visitor', 'user'])),
  coverage: v.exactOptional(Fraction),
  variants: v.exactOptional(Variants),
  audience: v.exactOptional(Audience),
  group: v.exactOptional(GroupPlace),
  requires: v.exactOptional(Prerequisite),
  /** The store is small, and whoever opens a page downloads none of them: this is for a team's own devices. */
  forced: v.exactOptional(v.pipe(Forced, v.maxEntries(50))),
  schedule: v.exactOptional(Schedule),
  content: v.exactOptional(Content),
  /** `bandit`: ratios follow what is found, by the clock. */
  allocation: v.exactOptional(v.picklist(['fixed', 'bandit'])),
  /** What a bandit leaves to every variant, so that it can still come back. */
  floor: v.exactOptional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(0.1))),
  /** Stops by itself when a guardrail says harm. */
  autoStop: v.exactOptional(v.boolean()),
}

/** What an editor may write. A definition that is there is whole; only what is absent may come later. */
export const DraftDefinition = v.strictObject(definition)
export type DraftDefinition = v.InferOutput<typeof DraftDefinition>

/** Who did something. */
export const Actor = v.object({ sub: v.string(), name: v.string() })
export type Actor = v.InferOutput<typeof Actor>

const Signature = v.object({ by: Actor, at: v.string() })

/**
 * A draft as it stands in Redis. `revision` counts its edits and is its ETag; 0 is a draft that nobody has edited
 * yet, made from the live experiment. `review` is about exactly this revision: an edit clears it. `editors` are those
 * who edited since the last revision that was approved or published; of drafts without it, who edited last. `writes`
 * counts every write, those that leave the revision too: what was read is told from what stands there by both.
 */
export const Draft = v.object({
  id: Id,
  revision: Revision,
  definition: DraftDefinition,
  created: Signature,
  updated: Signature,
  editors: v.exactOptional(v.array(Actor)),
  writes: v.exactOptional(v.number()),
  review: v.nullable(v.object({ requested: Signature, approved: v.nullable(Signature) })),
})
export type Draft = v.InferOutput<typeof Draft>
