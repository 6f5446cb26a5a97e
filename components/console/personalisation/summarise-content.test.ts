import { expect, test } from 'vitest'
import { summariseContent } from './summarise-content.ts'

const field = (pointer: string, kind: 'text' | 'picture' | 'long-text') => ({
  pointer,
  kind,
  label: pointer,
  isRequired: true,
})
const fields = [field('/image', 'picture'), field('/headline', 'text'), field('/text', 'long-text')]

test('says the first words, and no names of pictures', () => {
  const text = { image: 'skerry', headline: 'Made for rain', text: 'And mended' }
  expect(summariseContent(fields, text)).toBe('Made for rain · And mended')
})

test('is empty for a language that has no text, and for what is not of the form', () => {
  expect(summariseContent(fields, undefined)).toBe('')
  expect(summariseContent(fields, { headline: 7 })).toBe('')
})
