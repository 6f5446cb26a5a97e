import type { DraftDefinition } from '#lib/core/experiments/draft'
import { HALVES } from '#lib/core/experiments/new-definition'
import type { EditorSlot } from '#lib/drafts/editor-view'
import { changedFields } from './edit-text.ts'

type Slot = Pick<EditorSlot, 'control' | 'languages' | 'fields'>

/** Whether all variants show the same and say so: a variant that nobody has written yet does not. */
export function isAaTest(definition: DraftDefinition, slot: Slot): boolean {
  const [, ...treatments] = definition.variants ?? HALVES
  return treatments.every(
    ({ key }) =>
      Object.keys(definition.content?.[key] ?? {}).length > 0 &&
      slot.languages.every(
        (language) => changedFields(definition, slot, { variant: key, language }).length === 0,
      ),
  )
}

/** A definition in which every variant shows what the control shows, in every language. */
export function toAaTest(definition: DraftDefinition, { control, languages }: Slot): DraftDefinition {
  const { variants = HALVES } = definition
  const [, ...treatments] = variants
  const same = Object.fromEntries(languages.map((language) => [language, control[language] ?? control.en]))
  return { ...definition, variants, content: Object.fromEntries(treatments.map(({ key }) => [key, same])) }
}
