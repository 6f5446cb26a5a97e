import * as v from 'valibot'
import { expect, test } from 'vitest'
import { slotPlaces } from '#content/slot-places'
import { slots } from '#content/slots'
import { LANGUAGES } from '#lib/core/shop/language'
import { defineSlot } from './define-slot.ts'

const declaration = { name: 'home.hero', schema: v.string(), defaults: { en: 'x', de: 'y' } } as const

test('a declared slot is complete: its place and its rule come from the table that the middleware reads', () => {
  for (const slot of Object.values(slots)) {
    const { paths, exposure } = slotPlaces[slot.name]
    expect(slot).toMatchObject({ paths, exposure, languages: LANGUAGES })
  }
})

test('English is required of every slot, and every required language is one of its languages', () => {
  expect(defineSlot(declaration).requiredLanguages).toEqual(['en'])
  const german = defineSlot({ ...declaration, languages: ['en'], requiredLanguages: ['de'] })
  expect(german).toMatchObject({ languages: ['en', 'de'], requiredLanguages: ['en', 'de'] })
  expect(defineSlot({ ...declaration, languages: [] }).languages).toEqual(['en'])
})
