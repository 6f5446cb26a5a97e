import type { slots } from '#content/slots'
import type { ExperimentsDocument } from '#lib/core/experiments/document'
import { pieceOf } from '#lib/core/experiments/fault'
import { isRecord } from '#lib/core/json/is-record'

type Slot = (typeof slots)[keyof typeof slots]

/** How many rules a slot has, and what the last of them shows, by language. */
export function readSlotControl(
  { name, defaults }: Slot,
  document: Pick<ExperimentsDocument, 'slots'>,
  content: unknown,
): { readonly rules: number; readonly control: Readonly<Record<string, unknown>> } {
  const { revision, rules } = document.slots[name] ?? { revision: 0, rules: [{}] }
  const stored = pieceOf(content, `${name}/${revision}/${rules.length - 1}`).value
  return { rules: rules.length, control: { ...defaults, ...(isRecord(stored) ? stored : {}) } }
}
