import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkets, resolveMarket, UNKNOWN_MARKET } from './markets.ts'

const DOCUMENT = {
  schema: 1,
  revision: 3,
  default: 'us',
  markets: {
    us: { revision: 1, countries: ['US', 'CA'], currency: 'USD', consent: 'none', offer: 'free-shipping-50' },
    eu: { revision: 2, countries: ['DE', 'FR'], currency: 'EUR', consent: 'required' },
    jp: { revision: 1, countries: ['JP'], currency: 'JPY', consent: 'none' },
  },
  rates: { date: '2026-11-20', base: 'USD', EUR: 0.86, JPY: 155 },
}
const withMarket = (key: string, market: unknown) => ({
  ...DOCUMENT,
  markets: { ...DOCUMENT.markets, [key]: market },
})
const pointersOf = (value: unknown) => parseMarkets(value).faults.map(({ pointer }) => pointer)

describe('parseMarkets', () => {
  test('reads markets, the default first, and the rates', () => {
    const { markets, faults } = parseMarkets(DOCUMENT)
    expect(faults).toEqual([])
    expect(markets.revision).toBe(3)
    expect(markets.list.map(({ key }) => key)).toEqual(['us', 'eu', 'jp'])
    expect(markets.list[0]).toEqual({ key: 'us', ...DOCUMENT.markets.us })
    expect(markets.rates).toMatchObject({ date: '2026-11-20', base: 'USD' })
    expect([...(markets.rates?.perCurrency ?? [])]).toEqual([
      ['USD', 1],
      ['EUR', 0.86],
      ['JPY', 155],
    ])
  })

  test('a market that does not say asks for consent', () => {
    const { markets } = parseMarkets(withMarket('ch', { countries: ['CH'], currency: 'CHF' }))
    expect(resolveMarket(markets, 'CH')).toMatchObject({ consent: 'required', revision: 1 })
  })

  test.each([
    [
      'a market whose currency is none',
      withMarket('xx', { countries: [], currency: 'euro' }),
      '/markets/xx/currency',
    ],
    [
      'a country that is none',
      withMarket('xx', { countries: ['Germany'], currency: 'EUR' }),
      '/markets/xx/countries/0',
    ],
    [
      'an unknown rule of consent',
      withMarket('xx', { countries: [], currency: 'EUR', consent: 'maybe' }),
      '/markets/xx/consent',
    ],
    [
      'a key that could not stand in a code',
      withMarket('e_u', { countries: [], currency: 'EUR' }),
      '/markets/e_u',
    ],
    [
      'a country that two markets claim',
      withMarket('zz', { countries: ['DE'], currency: 'EUR' }),
      '/markets/zz/countries/0',
    ],
    ['a rate of nothing', { ...DOCUMENT, rates: { ...DOCUMENT.rates, EUR: 0 } }, '/rates/EUR'],
    ['rates without a date', { ...DOCUMENT, rates: { base: 'USD' } }, '/rates/date'],
    ['a default that is no market', { ...DOCUMENT, default: 'mars' }, '/default'],
  ])('names %s, and keeps the rest', (_, document, pointer) => {
    const { markets } = parseMarkets(document)
    expect(pointersOf(document)).toEqual([pointer])
    expect(resolveMarket(markets, 'DE').currency).toBe('EUR')
    expect(markets.list.length).toBeGreaterThanOrEqual(3)
  })

  test.each([undefined, null, 1, 'x', [], {}, { schema: 2 }])(
    'has a market for everybody even in %j',
    (value) => {
      const { markets } = parseMarkets(value)
      expect(pointersOf(value)).toEqual(['/schema'])
      expect(resolveMarket(markets, 'DE')).toBe(UNKNOWN_MARKET)
      expect(markets.list).toEqual([UNKNOWN_MARKET])
    },
  )

  test('never throws, whatever stands in it', () => {
    const part = fc.constantFrom('revision', 'default', 'markets', 'rates')
    fc.assert(
      fc.property(part, fc.oneof(fc.anything(), fc.jsonValue()), fc.string(), (name, value, country) => {
        const { markets } = parseMarkets({ ...DOCUMENT, [name]: value })
        expect(resolveMarket(markets, country).currency).toMatch(/^[A-Z]{3}$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('resolveMarket', () => {
  const { markets } = parseMarkets(DOCUMENT)

  test('finds the market of a country, and the default for all others', () => {
    expect(
      ['DE', 'JP', 'CA', 'BR', '', '__proto__'].map((country) => resolveMarket(markets, country).key),
    ).toEqual(['eu', 'jp', 'us', 'us', 'us', 'us'])
  })
})
