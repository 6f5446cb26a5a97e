import type { ExperimentsDocument } from './document.ts'

/** What a key of the document `content` stands for: a rule of a slot, or a treatment of an experiment. */
export interface ContentKey {
  /** A slot's name has a dot, an experiment's id has none. */
  readonly owner: string
  readonly revision: number
  /** Index of the rule, or key of the variant. */
  readonly part: string
}

const KEY = /^([a-z0-9][a-z0-9.-]{0,63})\/(0|[1-9]\d{0,8})\/([a-z0-9][a-z0-9-]{0,63})$/

export function toContentKey(owner: string, revision: number, part: string | number): string {
  return `${owner}/${revision}/${part}`
}

/** Null for a key that is not of our form: such keys are nobody's, and no edit touches them. */
export function parseContentKey(key: string): ContentKey | null {
  const [, owner, revision, part] = KEY.exec(key) ?? []
  if (owner === undefined || part === undefined) return null
  return { owner, revision: Number(revision), part }
}

/** The keys that a document's slots and experiments refer to; those of ended experiments too, while they are in it. */
export function referencedKeys({
  slots,
  experiments,
}: Pick<ExperimentsDocument, 'slots' | 'experiments'>): ReadonlySet<string> {
  const ofSlots = Object.entries(slots).flatMap(([name, { revision, rules }]) =>
    rules.map((_, index) => toContentKey(name, revision, index)),
  )
  const ofExperiments = experiments.flatMap(({ id, revision, variants }) =>
    variants.slice(1).map(({ key }) => toContentKey(id, revision, key)),
  )
  return new Set([...ofSlots, ...ofExperiments])
}
