import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEVICES, readPreviewView, writePreviewView } from './preview-view.ts'

const subject = {
  variants: ['control', 'bold', 'calm'],
  markets: [{ key: 'eu', currency: 'EUR' }],
  languages: ['en', 'de'] as const,
}

test('an address shows again what was shown', () => {
  const view = fc.record({
    variants: fc.subarray(subject.variants, { minLength: 1 }),
    market: fc.constantFrom('', 'eu'),
    language: fc.constantFrom('en', 'de'),
    width: fc.constantFrom(...DEVICES.map(({ width }) => width)),
    scheme: fc.constantFrom('' as const, 'light' as const, 'dark' as const),
    isSynced: fc.boolean(),
  })
  fc.assert(
    fc.property(view, (shown) => {
      const query = Object.fromEntries(new URLSearchParams(writePreviewView(shown, subject)))
      expect(readPreviewView(query, subject)).toEqual(shown)
    }),
  )
})

test('what an address names and is not there is left out', () => {
  const view = readPreviewView({ variants: 'gone', market: 'moon', width: '1', theme: 'pink' }, subject)
  expect(view).toEqual({
    variants: subject.variants,
    market: '',
    language: 'en',
    width: 390,
    scheme: '',
    isSynced: true,
  })
})
