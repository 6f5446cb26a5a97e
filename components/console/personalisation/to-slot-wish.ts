import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import { toPlaceWish } from '../editor/preview-place.tsx'
import type { PreviewWish } from '../editor/use-preview.ts'
import type { EditedRule } from './edited-rule.ts'
import type { SlotLook } from './slot-look.ts'

/** The preview that a look at a slot asks for: of a rule as it is written, or of what is live. */
export function toSlotWish(
  { name, samplePath }: Pick<PersonalSlot, 'name' | 'samplePath'>,
  rules: readonly EditedRule[],
  look: SlotLook & { readonly device: NonNullable<PreviewWish['device']> },
): PreviewWish {
  const rule = rules.find(({ id }) => id === look.rule)
  return {
    path: samplePath,
    choices: {},
    language: look.language,
    device: look.device,
    ...toPlaceWish(look),
    ...(rule && { rule: { slot: name, content: rule.content } }),
  }
}
