import { isRecord } from '../json/is-record.ts'
import { isSame } from '../json/is-same.ts'
import { toContentKey } from './content-key.ts'
import { type OpenDocuments, type Raw, type Refusal, refuse } from './edit-with.ts'
import { pieceOf } from './fault.ts'
import { nextRevision } from './next-revision.ts'
import { replaceContent } from './replace-content.ts'

/** A rule of a slot as it stands in the document, with what it shows. */
export interface SlotRule {
  readonly rule: unknown
  readonly content: unknown
}

/** The rules of a slot with their content; null for a slot that the documents do not hold, or hold broken. */
export function slotRules(
  { raw, content, document }: Pick<OpenDocuments, 'document'> & { raw: unknown; content: unknown },
  slot: string,
): readonly SlotRule[] | null {
  const live = Object.hasOwn(document.slots, slot) ? document.slots[slot] : undefined
  const rules = pieceOf(pieceOf(pieceOf(raw, 'slots').value, slot).value, 'rules').value
  if (!live || !Array.isArray(rules)) return null
  return rules.map((rule: unknown, index) => {
    return { rule, content: pieceOf(content, toContentKey(slot, live.revision, index)).value }
  })
}

/** Slots and content with other rules for one slot: under its next revision, unless each rule shows what it showed. */
export function withSlotRules(
  open: OpenDocuments,
  slot: string,
  rules: readonly SlotRule[],
  version: number,
): { readonly slots: Raw; readonly content: Raw } | Refusal {
  const slots = pieceOf(open.raw, 'slots').value ?? {}
  if (!isRecord(slots)) return refuse('invalid', '', 'The live slots are not an object: mend them first')
  const before = pieceOf(slots, slot).value
  const live = Object.hasOwn(open.document.slots, slot) ? open.document.slots[slot] : undefined
  const contents = rules.map(({ content }) => content)
  const isUnchanged = isSame(slotRules(open, slot)?.map(({ content }) => content) ?? null, contents)
  const revision = live && isUnchanged ? live.revision : nextRevision(version, live?.revision ?? 0)
  const piece = { ...(isRecord(before) && before), revision, rules: rules.map(({ rule }) => rule) }
  const entries = contents.map((content, index) => [toContentKey(slot, revision, index), content] as const)
  return { slots: { ...slots, [slot]: piece }, content: replaceContent(open.content, slot, entries) }
}
