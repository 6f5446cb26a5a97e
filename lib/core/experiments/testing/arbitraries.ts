import fc from 'fast-check'
import { documentWith, variantsWith } from '../builders.ts'
import { dropEnded } from '../drop-ended.ts'
import type { Edit, LiveDocuments } from '../edit.ts'
import { putDraft } from '../put-draft.ts'
import { putPiece } from '../put-piece.ts'
import { putRatios } from '../put-ratios.ts'
import { setStatus } from '../set-status.ts'
import { shipVariant } from '../ship-variant.ts'

type Raw = Readonly<Record<string, unknown>>

const IDS = ['a', 'b', 'c'] as const
export const SLOTS = ['home.hero', 'home.offer'] as const

export const anyId = fc.constantFrom(...IDS)
const slot = fc.constantFrom(...SLOTS)
const audience = fc.constantFrom(
  {},
  { attribute: 'country', in: ['DE'] },
  { segment: 'inner' },
  { any: [] },
  { attribute: 'heldOut', equals: true },
)
const holdout = fc.record({ coverage: fc.constantFrom(0, 0.1, 1), seed: fc.constantFrom('h', 'i') })
export const anySchedule = fc.constantFrom(
  { start: '2026-11-20T00:00:00Z' },
  { start: '2026-11-22T00:00:00Z' },
  { end: '2026-11-20T00:00:00Z' },
  { ramp: [{ at: '2026-11-20T00:00:00Z', coverage: 0.5 }] },
)
const variants = fc.constantFrom(variantsWith(0.5, 0.5), variantsWith(0.2, 0.8), variantsWith(0.2, 0.3, 0.5))
const group = fc.constantFrom({ id: 'page', range: [0, 0.5] }, { id: 'page', range: [0.5, 1] })
const requires = fc.record({ experiment: anyId, variants: fc.constantFrom(['v1'], ['control', 'v2'], []) })
const optional = {
  audience,
  schedule: anySchedule,
  group,
  requires,
  coverage: fc.constantFrom(0, 0.5, 1),
  owner: fc.constant('Ada'),
}

const experiment = fc.record(
  {
    id: anyId,
    status: fc.constantFrom('running', 'paused', 'ended', 'scheduled'),
    slot,
    seed: fc.constantFrom('s', 't'),
    variants,
    revision: fc.constantFrom(1, 3),
    epoch: fc.constantFrom(1, 4),
    ...optional,
  },
  { requiredKeys: ['id', 'status', 'slot', 'seed', 'variants'] },
)
const rules = fc.array(fc.record({ audience }), { maxLength: 2 }).map((list) => [...list, {}])
const wholeDocument = fc
  .record({
    experiments: fc.array(experiment, { maxLength: 4 }),
    slots: fc.dictionary(slot, fc.record({ revision: fc.constantFrom(1, 5), rules })),
    segments: fc.constantFrom({}, { inner: { attribute: 'city', in: ['Holm'] } }),
    groups: fc.dictionary(fc.constant('page'), fc.record({ holdout })),
    holdout: fc.option(holdout, { nil: undefined }),
    flags: fc.array(fc.record({ key: anyId, enabled: fc.boolean(), audience }), { maxLength: 2 }),
    note: fc.anything(),
  })
  .map(({ experiments, ...rest }) => documentWith(experiments as Raw[], rest))

/** Puts something else somewhere into a valid document: a field, a piece, or a list. */
function putInto(value: unknown, steps: readonly number[], replacement: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined || typeof value !== 'object' || value === null) return replacement
  const keys = Object.keys(value)
  const key = keys[step % Math.max(keys.length, 1)]
  if (key === undefined) return replacement
  if (Array.isArray(value)) return value.with(Number(key), putInto(value[Number(key)], rest, replacement))
  return { ...value, [key]: putInto((value as Raw)[key], rest, replacement) }
}
const steps = fc.array(fc.nat(20), { minLength: 1, maxLength: 5 })
const brokenDocument = fc
  .tuple(wholeDocument, steps, fc.anything())
  .map(([document, path, replacement]) => putInto(document, path, replacement))
const contentKey = fc
  .tuple(fc.constantFrom(...IDS, ...SLOTS), fc.nat(5), fc.constantFrom('0', '1', 'v1', 'v2'))
  .map((parts) => parts.join('/'))
const content = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.dictionary(
      fc.oneof(contentKey, fc.string()),
      fc.constantFrom({ en: 'A' }, { en: 'B', de: 'C' }, 1),
    ),
  },
  fc.anything(),
  fc.constant(undefined),
)
/** For tests: documents of every kind, most of them valid or nearly so. */
export const anyLive: fc.Arbitrary<LiveDocuments> = fc.record({
  experiments: fc.oneof(
    { weight: 4, arbitrary: wholeDocument },
    { weight: 4, arbitrary: brokenDocument },
    { weight: 1, arbitrary: fc.anything() },
  ),
  content,
})

const definition = fc.record(
  {
    slot,
    variants,
    seed: fc.constantFrom('s', 't', 'u'),
    content: fc.constantFrom({}, { v1: { en: 'A' } }),
    ...optional,
  },
  { requiredKeys: ['slot'] },
)
const ratios = fc.constantFrom({ control: 0.5, v1: 0.5 }, { control: 0.1, v1: 0.2, v2: 0.7 }, { control: 2 })
const slotValue = fc.option(
  fc
    .array(fc.record({ audience, content: fc.constantFrom({ en: 'A' }, {}) }), { maxLength: 2 })
    .map((list) => ({
      rules: [...list, { content: { en: 'Z' } }],
    })),
)
const piece = fc.oneof(
  fc.record({ kind: fc.constant('slot'), name: slot, value: slotValue }),
  fc.record({
    kind: fc.constant('flag'),
    name: anyId,
    value: fc.option(fc.record({ enabled: fc.boolean(), coverage: fc.constantFrom(1, 2) })),
  }),
  fc.record({
    kind: fc.constant('segment'),
    name: fc.constantFrom('inner', 'x', '__proto__'),
    value: fc.option(audience),
  }),
  fc.record({
    kind: fc.constant('group'),
    name: fc.constantFrom('page', '?'),
    value: fc.option(fc.record({ holdout })),
  }),
  fc.record({ kind: fc.constant('holdout'), value: fc.option(holdout) }),
) as fc.Arbitrary<Parameters<typeof putPiece>[0]>
const anyDraft: fc.Arbitrary<Edit> = fc
  .tuple(anyId, definition, fc.subarray(['s', 't']))
  .map(([of, draft, usedSeeds]) =>
    putDraft(
      { id: of, definition: draft as unknown as Parameters<typeof putDraft>[0]['definition'] },
      { usedSeeds },
    ),
  )
/** For tests: every edit that needs to know nothing but what is live, except a rollback. */
export const anyEditOfLive: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyId, fc.constantFrom('pause', 'resume', 'stop')).map((args) => setStatus(...args)),
  fc
    .tuple(anyId, fc.constantFrom('control', 'v1', 'v2'), fc.constantFrom('all', 'default'))
    .map((args) => shipVariant(...args)),
  fc.tuple(anyId, ratios).map((args) => putRatios(...(args as Parameters<typeof putRatios>))),
  piece.map(putPiece),
  fc.subarray([...IDS]).map(dropEnded),
)
/** For tests: every edit there is, except a rollback. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 1, arbitrary: anyDraft },
  { weight: 5, arbitrary: anyEditOfLive },
)
