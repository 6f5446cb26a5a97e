import { isRecord } from '../json/is-record.ts'
import { ownMember } from '../json/own-member.ts'
import { type Audience, segmentsIn } from './audience.ts'
import { toContentKey } from './content-key.ts'
import type { Experiment, Holdout } from './definition.ts'
import type { ExperimentsDocument } from './document.ts'

/** Documents as they are read: the experiments parsed, the content raw. */
export interface ReadDocuments {
  readonly document: ExperimentsDocument
  readonly content: unknown
}

/**
 * All that decides who is in an experiment and what they see. While none of it changes, sums may be added up. A ramp
 * counts as it is written down: when the clock takes a step of it no epoch opens, since the ratios stay and a larger
 * coverage only adds visitors, to all variants alike.
 * References are resolved: a segment's definition and a content's value stand here, not their names alone.
 */
export interface Circumstances {
  /** How visitors are bucketed: the variants in their order, the version of the hash, and by what. */
  readonly variants: { readonly keys: readonly string[]; readonly hash: number; readonly unit: string }
  readonly ratios: readonly number[]
  readonly coverage: { readonly own: number; readonly ramp: unknown }
  /** With the definitions of its segments; '' is everybody. */
  readonly audience: string
  readonly group: Experiment['group'] | null
  readonly requires: Experiment['requires'] | null
  readonly holdouts: readonly (Holdout | null)[]
  readonly slot: string
  /** Of each treatment, by language. */
  readonly contents: readonly unknown[]
  /** What the control shows: each rule of the slot, and its content; null for the declared default. */
  readonly control: readonly { readonly audience: string; readonly content: unknown }[] | null
}

export function circumstancesOf(experiment: Experiment, { document, content }: ReadDocuments): Circumstances {
  const { id, slot, revision, variants, coverage, group = null, requires = null, hash, unit } = experiment
  const contentAt = (owner: string, at: number, part: string | number) =>
    ownMember(content, toContentKey(owner, at, part))
  const live = ownMember(document.slots, slot)
  return {
    variants: { keys: variants.map(({ key }) => key), hash, unit },
    ratios: variants.map(({ ratio }) => ratio),
    coverage: { own: coverage, ramp: experiment.schedule?.ramp ?? [] },
    audience: toAudienceText(experiment.audience, document),
    group,
    requires: requires && { ...requires, variants: requires.variants.toSorted() },
    holdouts: [document.holdout, (group && ownMember(document.groups, group.id)?.holdout) ?? null],
    slot,
    contents: variants.slice(1).map(({ key }) => contentAt(id, revision, key)),
    control:
      live?.rules.map(({ audience }, rule) => ({
        audience: toAudienceText(audience, document),
        content: contentAt(slot, live.revision, rule),
      })) ?? null,
  }
}

/** An audience with the definitions of its segments, as a text that is equal for equal ones; '' for everybody. */
function toAudienceText(
  audience: Audience | undefined,
  { segments }: Pick<ExperimentsDocument, 'segments'>,
): string {
  if (audience === undefined || Object.keys(audience).length === 0) return ''
  const names = new Set(segmentsIn(audience))
  for (const name of names) for (const next of segmentsIn(segments[name] ?? {})) names.add(next)
  return toText([audience, [...names].map((name) => [`segment:${name}`, segments[name] ?? {}])])
}

/** In an audience the order of a list means nothing, nor does that of keys. */
function toText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toText).sort().join()}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${toText(value[key])}`).join()}}`
}
