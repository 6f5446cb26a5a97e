import * as v from 'valibot'
import { Audience, Id } from './audience.ts'

const RATIO_TOLERANCE = 0.001

/** Raised with each change of content; stands in page codes. */
export const Revision = v.pipe(
  v.number(),
  v.check(
    (value) => Number.isInteger(value) && value >= 0 && value < 1e9,
    'Not a whole number below a billion',
  ),
)
export const Fraction = v.pipe(
  v.number(),
  v.check((value) => value >= 0 && value <= 1, 'Not between 0 and 1'),
)
export const Seed = v.pipe(v.string(), v.regex(/^.{1,128}$/, 'Not 1 to 128 characters on one line'))

/** `page.place`: the dot tells it from an experiment's id in a page code. */
export const SlotName = v.pipe(
  v.string(),
  v.regex(
    /^(?=.{1,64}$)[a-z0-9]+(\.[a-z0-9-]+)+$/,
    'A page and a place, such as home.hero, in small letters, digits and hyphens',
  ),
)

/** An instant with its offset: a local time would mean another moment on every machine. */
const Instant = v.pipe(
  v.string(),
  v.check(
    (text) => /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    'Not a timestamp with offset',
  ),
)

export const Variants = v.pipe(
  v.array(v.object({ key: Id, ratio: Fraction })),
  v.check(({ length }) => length >= 2 && length <= 10, 'Not 2 to 10 variants'),
  v.check(
    (variants) => new Set(variants.map(({ key }) => key)).size === variants.length,
    'Two variants have one key',
  ),
  v.check(
    (variants) => Math.abs(variants.reduce((sum, { ratio }) => sum + ratio, 0) - 1) <= RATIO_TOLERANCE,
    'The ratios must sum to 1',
  ),
)

/** A visitor's place on an exclusion group's line of buckets decides which of its experiments they can be in. */
export const GroupPlace = v.object({
  id: Id,
  range: v.pipe(
    v.tuple([Fraction, Fraction]),
    v.check(([from, to]) => from < to, 'The range is empty'),
  ),
})

/** The variant of another experiment that a visitor must be in. */
export const Prerequisite = v.object({ experiment: Id, variants: v.array(Id) })

/** Variants by visitor id. */
export const Forced = v.record(v.string(), Id)

export const Schedule = v.pipe(
  v.object({
    start: v.exactOptional(Instant),
    end: v.exactOptional(Instant),
    ramp: v.exactOptional(
      v.array(v.object({ at: Instant, coverage: Fraction, hold: v.exactOptional(v.boolean()) })),
    ),
  }),
  v.check(
    ({ start, end }) => start === undefined || end === undefined || Date.parse(start) < Date.parse(end),
    'The end must come after the start',
  ),
)
export type Schedule = v.InferOutput<typeof Schedule>

/** An experiment as it stands in Edge Config. The first variant is the control. */
export const Experiment = v.object({
  id: Id,
  status: v.picklist(['running', 'paused', 'ended', 'scheduled']),
  slot: SlotName,
  seed: Seed,
  hash: v.optional(v.picklist([1, 2]), 2),
  revision: v.optional(Revision, 1),
  /** Sums are kept apart by it: 1 under a new seed, then the version that changed ratio, coverage, audience or content. */
  epoch: v.optional(Revision, 1),
  /** `user`: whoever is signed in is one unit on all devices, bucketed by their account; anybody else is a visitor. */
  unit: v.optional(v.picklist(['visitor', 'user']), 'visitor'),
  coverage: v.optional(Fraction, 1),
  variants: Variants,
  audience: v.exactOptional(Audience),
  group: v.exactOptional(GroupPlace),
  requires: v.exactOptional(Prerequisite),
  forced: v.exactOptional(Forced),
  schedule: v.exactOptional(Schedule),
})
export type Experiment = v.InferOutput<typeof Experiment>

/**
 * The ordered rules of a slot: the first that matches wins, the last is for everybody. Revision 0 is the slot's
 * default, declared in code, and so cannot stand in a document.
 */
export const Slot = v.object({
  revision: v.optional(
    v.pipe(
      Revision,
      v.check((revision) => revision > 0, 'Revision 0 is the declared default'),
    ),
    1,
  ),
  rules: v.pipe(
    v.array(v.object({ audience: v.exactOptional(Audience) })),
    v.check(
      (rules) => rules.length > 0 && Object.keys(rules.at(-1)?.audience ?? {}).length === 0,
      'The last rule must match everybody',
    ),
  ),
})
export type Slot = v.InferOutput<typeof Slot>

/** A feature flag; without a seed of its own it is bucketed by its key. */
export const Flag = v.object({
  key: Id,
  enabled: v.boolean(),
  coverage: v.optional(Fraction, 1),
  seed: v.exactOptional(Seed),
  audience: v.exactOptional(Audience),
})
export type Flag = v.InferOutput<typeof Flag>

/** Visitors who are kept out of every experiment, and from what is shipped while it is in force. */
export const Holdout = v.object({ coverage: Fraction, seed: Seed })
export type Holdout = v.InferOutput<typeof Holdout>

/** What all experiments of an exclusion group share. */
export const Group = v.object({ holdout: Holdout })
export type Group = v.InferOutput<typeof Group>
