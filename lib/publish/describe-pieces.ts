import { toJsonSchema } from '@valibot/to-json-schema'
import { slots } from '#content/slots'
import type { ExperimentsDocument } from '#lib/core/experiments/document'
import { pieceOf } from '#lib/core/experiments/fault'
import type { Piece } from '#lib/core/experiments/put-piece'
import { isRecord } from '#lib/core/json/is-record'
import type { SlotView } from './piece-view.ts'

type Slot = (typeof slots)[keyof typeof slots]
type Named = Readonly<Record<string, unknown>>

/** Under which name a kind's pieces, and one of them, stand in an answer; each piece is known by a field of its own. */
export const PIECE_NAMES = {
  slot: { all: 'slots', one: 'slot', key: 'name' },
  flag: { all: 'flags', one: 'flag', key: 'key' },
  segment: { all: 'segments', one: 'segment', key: 'name' },
  group: { all: 'groups', one: 'group', key: 'id' },
} as const

/** All live pieces of a kind, as the API answers them. */
export function describePieces(
  kind: Exclude<Piece['kind'], 'holdout'>,
  document: ExperimentsDocument,
  content: unknown,
): readonly Named[] {
  switch (kind) {
    case 'slot':
      return Object.values(slots).map((slot) => describeSlot(slot, document, content))
    case 'flag':
      return document.flags
    case 'segment':
      return Object.entries(document.segments).map(([name, audience]) => ({ name, audience }))
    case 'group':
      return describeGroups(document)
  }
}

function describeSlot(slot: Slot, document: ExperimentsDocument, content: unknown): SlotView {
  const { name, schema, defaults } = slot
  return {
    name,
    revision: document.slots[name]?.revision ?? 0,
    rules: [...describeSlotRules(slot, document, content)],
    paths: [...slot.paths],
    exposure: slot.exposure,
    languages: [...slot.languages],
    requiredLanguages: [...slot.requiredLanguages],
    schema: { ...toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore' }) },
    defaults: { ...defaults },
    experiments: document.experiments
      .filter((one) => one.slot === name)
      .map(({ id, status }) => ({ id, status })),
  }
}

/** A slot's live rules with what each shows; of a slot that nobody published, the default in code for everybody. */
export function describeSlotRules(
  { name, defaults }: Pick<Slot, 'name' | 'defaults'>,
  { slots: live }: Pick<ExperimentsDocument, 'slots'>,
  content: unknown,
): SlotView['rules'] {
  const { revision, rules } = live[name] ?? { revision: 0, rules: [{}] }
  return rules.map((rule, index) => {
    const found = pieceOf(content, `${name}/${revision}/${index}`).value
    const stored = isRecord(found) ? found : {}
    return { ...rule, content: revision === 0 ? { ...defaults } : stored }
  })
}

/** A group without a holdout has no entry of its own: it is there because experiments stand in it. */
function describeGroups({ groups, experiments }: ExperimentsDocument): readonly Named[] {
  const used = experiments.flatMap(({ group }) => (group ? [group.id] : []))
  const ids = [...new Set([...Object.keys(groups), ...used])]
  return ids.map((id) => ({
    id,
    holdout: groups[id]?.holdout ?? null,
    experiments: experiments.flatMap(({ id: experiment, status, group }) =>
      group?.id === id ? [{ id: experiment, status, range: group.range }] : [],
    ),
  }))
}
