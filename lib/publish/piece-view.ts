import * as v from 'valibot'
import { Audience, Id } from '#lib/core/experiments/audience'
import { Experiment, Flag, GroupPlace, Holdout, Revision, SlotName } from '#lib/core/experiments/definition'
import { LANGUAGES } from '#lib/core/shop/language'

const { id, status } = Experiment.entries
const Language = v.picklist(LANGUAGES)
const Texts = v.record(v.string(), v.unknown())

/** One rule of a slot as it is live: content by language for those whom the audience takes. */
const RuleView = v.object({ audience: v.exactOptional(Audience), content: Texts })

/** A slot: what the code says of it, and what is live in it. Revision 0 has one rule, the default in code. */
export const SlotView = v.object({
  name: SlotName,
  revision: Revision,
  rules: v.array(RuleView),
  paths: v.array(v.string()),
  exposure: v.picklist(['page', 'seen']),
  languages: v.array(Language),
  requiredLanguages: v.array(Language),
  /** JSON Schema (2020-12) of the content in one language. */
  schema: v.record(v.string(), v.unknown()),
  /** The content that the code brings along, by language. */
  defaults: Texts,
  experiments: v.array(v.object({ id, status })),
})
export type SlotView = v.InferOutput<typeof SlotView>

const SegmentView = v.object({ name: Id, audience: Audience })

/** An exclusion group: its holdout if it has one, and the experiments that share its buckets. */
const GroupView = v.object({
  id: Id,
  holdout: v.nullable(Holdout),
  experiments: v.array(v.object({ id, status, range: GroupPlace.entries.range })),
})

const version = v.number()
/** The answers to reads: all of a kind, and one. */
export const PIECE_LISTS = {
  slot: v.object({ version, slots: v.array(SlotView) }),
  flag: v.object({ version, flags: v.array(Flag) }),
  segment: v.object({ version, segments: v.array(SegmentView) }),
  group: v.object({ version, groups: v.array(GroupView) }),
  holdout: v.object({ version, holdout: v.nullable(Holdout) }),
} as const
export const PIECES = {
  slot: v.object({ version, slot: SlotView }),
  flag: v.object({ version, flag: Flag }),
  segment: v.object({ version, segment: SegmentView }),
  group: v.object({ version, group: GroupView }),
} as const
