import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typesetFrench, typesetText } from './typeset-french.ts'

const NBSP = '\u00a0'
const NARROW = '\u202f'

test('double marks, guillemets and units keep to what they belong to', () => {
  expect(typesetFrench('Déjà venu ? Oui ; deux fois !')).toBe(
    `Déjà venu${NARROW}? Oui${NARROW}; deux fois${NARROW}!`,
  )
  expect(typesetFrench('Rien pour « mer » : 1,6 l, 60 °C, 75 $')).toBe(
    `Rien pour «${NBSP}mer${NBSP}»${NBSP}: 1,6${NBSP}l, 60${NBSP}°C, 75${NBSP}$`,
  )
})
test('a number before a word is no measure', () => {
  expect(typesetFrench('19 et 12 lots')).toBe('19 et 12 lots')
})
test('lists and records keep their shape, and setting twice changes nothing', () => {
  fc.assert(
    fc.property(fc.object({ values: [fc.string(), fc.integer(), fc.boolean()] }), (value) => {
      const once = typesetFrench(value)
      expect(typesetFrench(once)).toEqual(once)
      expect(Object.keys(once)).toEqual(Object.keys(value))
    }),
  )
})
test('only the French of a text is touched', () => {
  expect(typesetText({ en: 'Why ?', fr: 'Pourquoi ?' })).toEqual({ en: 'Why ?', fr: `Pourquoi${NARROW}?` })
})
