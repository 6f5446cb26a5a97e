import { expect, test } from 'vitest'
import { COUNTRY_CODES } from '#content/country-codes'
import { markets as seed } from '#content/seed/markets'
import { parseMarkets } from '#lib/core/access/markets'
import { listPlaces } from './list-places.ts'

const places = listPlaces(parseMarkets(seed).markets)

test('every country stands once, in its market, by its name', () => {
  const codes = places.flatMap(({ countries }) => countries.map(({ code }) => code))
  expect(codes.toSorted()).toEqual(COUNTRY_CODES.toSorted())
  const eu = places.find(({ key }) => key === 'eu')
  expect(eu?.countries).toContainEqual({ code: 'DE', name: 'Germany' })
})

test('the first market has the countries that none names', () => {
  expect(places[0]?.key).toBe('us')
  expect(places[0]?.countries).toContainEqual({ code: 'BR', name: 'Brazil' })
})
