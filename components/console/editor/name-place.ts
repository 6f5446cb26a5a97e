import { stepsOf } from '#lib/core/json/at-pointer'
import type { EditorSlot } from '#lib/drafts/editor-view'

const MEMBERS: Readonly<Record<string, string>> = {
  slot: 'Slot',
  name: 'Name',
  hypothesis: 'Hypothesis',
  notes: 'Notes',
  decisionRule: 'Decision rule',
  goals: 'Goals',
  guardrails: 'Guardrails',
  lowerIsBetter: 'Direction of the goals',
  coverage: 'Share of visitors',
  variants: 'Variants and their split',
  audience: 'Audience',
  group: 'Exclusion group',
  schedule: 'Schedule',
  content: 'Content',
  allocation: 'Allocation',
  unit: 'Who counts as one',
  requires: 'Prerequisite',
  forced: 'Visitors who always see one variant',
  autoStop: 'Stop when a guardrail breaks',
}

/** A place of the definition as its editor knows it: `bold, German: Headline`. */
export function namePlace(pointer: string, slot: Pick<EditorSlot, 'fields'> | null): string {
  const [member = '', variant, language, ...field] = stepsOf(pointer)
  const name = MEMBERS[member] ?? member
  if (member !== 'content' || variant === undefined) return name
  const where = language === undefined ? variant : `${variant}, ${nameLanguage(language)}`
  const label = slot?.fields.find((each) => each.pointer === `/${field.join('/')}`)?.label
  return label === undefined ? `${where}: content` : `${where}: ${label}`
}

export function nameLanguage(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
}
