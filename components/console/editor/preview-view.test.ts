import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEVICES, readPreviewView, writePreviewView } from './preview-view.ts'

const subject = {
  variants: ['control', 'bold', 'calm'],
  markets: [{ key: 'eu', currency: 'EUR', countries: [{ code: 'DE', name: 'Germany' }] }],
  languages: ['en', 'de'] as const,
  place: { market: '', country: '' },
}

test('an address shows again what was shown', () => {
  const view = fc.record({
    variants: fc.subarray(subject.variants, { minLength: 1 }),
    language: fc.constantFrom('en', 'de'),
    width: fc.constantFrom(...DEVICES.map(({ width }) => width)),
    scheme: fc.constantFrom('' as const, 'light' as const, 'dark' as const),
    isSynced: fc.boolean(),
    isOutlined: fc.boolean(),
  })
  const place = fc.constantFrom(
    { market: '', country: '' },
    { market: 'eu', country: '' },
    { market: 'eu', country: 'DE' },
  )
  fc.assert(
    fc.property(view, place, (rest, where) => {
      const shown = { ...rest, ...where }
      for (const own of [subject.place, { market: 'eu', country: 'DE' }, { market: 'eu', country: '' }]) {
        const known = { ...subject, place: own }
        const query = Object.fromEntries(new URLSearchParams(writePreviewView(shown, known)))
        expect(readPreviewView(query, known)).toEqual(shown)
      }
    }),
  )
})

test('what an address names and is not there is left out', () => {
  const view = readPreviewView(
    { variants: 'gone', market: 'moon', country: 'XX', width: '1', theme: 'pink' },
    subject,
  )
  expect(view).toEqual({
    variants: subject.variants,
    market: '',
    country: '',
    language: 'en',
    width: 390,
    scheme: '',
    isSynced: true,
    isOutlined: false,
  })
})

test('an experiment for a country is looked at as from there, unless the address says otherwise', () => {
  const german = { ...subject, place: { market: 'eu', country: 'DE' } }
  expect(readPreviewView({}, german)).toMatchObject({ market: 'eu', country: 'DE' })
  expect(readPreviewView({ market: 'here' }, german)).toMatchObject({ market: '', country: '' })
})
