import { describe, expect, test } from 'vitest'
import { changedFields, dropText, editText, hasText, textOf } from './edit-text.ts'

const slot = {
  languages: ['en', 'de'] as const,
  control: { en: { headline: 'Shore', layout: 'left' }, de: { headline: 'Küste', layout: 'left' } },
  fields: ['/headline', '/layout'].map((pointer) => ({
    pointer,
    label: pointer,
    kind: 'text' as const,
    isRequired: true,
  })),
}
const definition = { slot: 'home.hero' }
const place = { variant: 'bold', language: 'de' }

describe('the text of a variant', () => {
  test('is the control’s until it has one of its own', () => {
    expect(textOf(definition, slot, place)).toEqual({ headline: 'Küste', layout: 'left' })
    expect(hasText(definition, place)).toBe(false)
    expect(changedFields(definition, slot, place)).toEqual([])
  })

  test('begins with the control’s in every language, so that none is missing', () => {
    const edited = editText(definition, slot, place, ['/headline', 'Regen'])
    expect(edited.content).toEqual({
      bold: { en: slot.control.en, de: { headline: 'Regen', layout: 'left' } },
    })
    expect(changedFields(edited, slot, place)).toEqual(['/headline'])
  })

  test('keeps its other languages when one is edited or left out', () => {
    const edited = editText(definition, slot, place, ['/headline', 'Regen'])
    const again = editText(edited, slot, { ...place, language: 'en' }, ['/headline', 'Rain'])
    expect(again.content?.bold).toMatchObject({ en: { headline: 'Rain' }, de: { headline: 'Regen' } })
    expect(dropText(again, place).content).toEqual({ bold: { en: { headline: 'Rain', layout: 'left' } } })
  })
})
