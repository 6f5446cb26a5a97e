import { expect, test } from 'vitest'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import { isAaTest, toAaTest } from './aa-test.ts'
import { editText } from './edit-text.ts'

const slot = {
  control: { en: { headline: 'Hello' }, de: { headline: 'Hallo' } },
  languages: ['en', 'de'] as const,
  fields: [{ pointer: '/headline', label: 'Headline' }] as never,
}
const definition: DraftDefinition = { slot: 'home.hero' }

test('an A/A test shows the control’s content in every variant and language', () => {
  const same = toAaTest(definition, slot)
  expect(same.content).toEqual({ 'variant-b': slot.control })
  expect(isAaTest(same, slot)).toBe(true)
})

test('it is none before anybody has written a variant, nor after one reads otherwise in one language', () => {
  expect(isAaTest(definition, slot)).toBe(false)
  const place = { variant: 'variant-b', language: 'de' }
  expect(isAaTest(editText(toAaTest(definition, slot), slot, place, ['/headline', 'Moin']), slot)).toBe(false)
})
