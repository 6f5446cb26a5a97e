import type { DraftDefinition } from '#lib/core/experiments/draft'
import { readPointer, writePointer } from '#lib/core/json/at-pointer'
import { isSame } from '#lib/core/json/is-same'
import type { EditorSlot } from '#lib/drafts/editor-view'
import type { TextPlace } from './editor-context.ts'

type Slot = Pick<EditorSlot, 'control' | 'languages' | 'fields'>
type Texts = NonNullable<DraftDefinition['content']>[string]

/** What a variant shows in a language: its own text, else the control's. */
export function textOf(
  { content }: DraftDefinition,
  { control }: Slot,
  { variant, language }: TextPlace,
): unknown {
  return ownText(content?.[variant], language) ?? control[language] ?? control.en
}

/** Whether a variant has a text of its own in a language. */
export function hasText({ content }: DraftDefinition, { variant, language }: TextPlace): boolean {
  return ownText(content?.[variant], language) !== undefined
}

/**
 * A definition in which one field of a variant reads otherwise. The first edit of a variant gives it the control's text
 * in every language, so that no language is missing and none is half there.
 */
export function editText(
  definition: DraftDefinition,
  slot: Slot,
  place: TextPlace,
  [pointer, value]: readonly [pointer: string, value: unknown],
): DraftDefinition {
  const { variant, language } = place
  const own = definition.content?.[variant]
  const begun: Texts = own && Object.keys(own).length > 0 ? own : copyControl(slot)
  const text = writePointer(textOf(definition, slot, place), pointer, value)
  return withTexts(definition, variant, { ...begun, [language]: text })
}

/** A definition in which a variant has other texts, or none in a language. */
function withTexts(definition: DraftDefinition, variant: string, texts: Texts): DraftDefinition {
  return { ...definition, content: { ...definition.content, [variant]: texts } }
}

/** A definition in which a variant says nothing in a language. */
export function dropText(definition: DraftDefinition, { variant, language }: TextPlace): DraftDefinition {
  const kept = Object.entries(definition.content?.[variant] ?? {}).filter(([name]) => name !== language)
  return withTexts(definition, variant, Object.fromEntries(kept) as Texts)
}

/** The fields of a variant that read otherwise than the control's, by pointer. */
export function changedFields(definition: DraftDefinition, slot: Slot, place: TextPlace): readonly string[] {
  const text = textOf(definition, slot, place)
  const control = slot.control[place.language] ?? slot.control.en
  return slot.fields
    .map(({ pointer }) => pointer)
    .filter((pointer) => !isSame(readPointer(text, pointer), readPointer(control, pointer)))
}

function copyControl({ control, languages }: Slot): Texts {
  return Object.fromEntries(languages.map((language) => [language, control[language] ?? control.en])) as Texts
}

function ownText(texts: Texts | undefined, language: string): unknown {
  return Object.entries(texts ?? {}).find(([name]) => name === language)?.[1]
}
