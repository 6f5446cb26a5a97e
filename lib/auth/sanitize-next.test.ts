import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitizeNext } from './sanitize-next.ts'

test('a path of this site is kept with its query', () => {
  for (const path of ['/', '/console', '/de/account?tab=orders', '/products/harbour-lantern'])
    expect(sanitizeNext(path)).toBe(path)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'evil.example',
  '\\\\evil.example',
  ' /console',
  '',
])('%j leads nowhere', (value) => {
  expect(sanitizeNext(value)).toBeNull()
})

test('an API is no page to go on to', () => {
  expect(sanitizeNext('/api/auth/refresh?next=/')).toBeNull()
  expect(sanitizeNext('/x/../api/auth/logout')).toBeNull()
  expect(sanitizeNext('/apiary')).toBe('/apiary')
})

test('nothing given, or far too much, leads nowhere', () => {
  expect(sanitizeNext(null)).toBeNull()
  expect(sanitizeNext(undefined)).toBeNull()
  expect(sanitizeNext(`/${'a'.repeat(600)}`)).toBeNull()
})

test('whatever is accepted resolves to our own origin, as a browser reads it', () => {
  const text = fc.string({
    unit: fc.constantFrom('/', '\\', '.', ':', '@', 'a', '%', '2', 'f', '\t', '?', '#'),
  })
  fc.assert(
    fc.property(text, (tail) => {
      const next = sanitizeNext(`/${tail}`)
      if (next !== null) expect(new URL(next, 'https://here.example').origin).toBe('https://here.example')
    }),
    { numRuns: 2_000 },
  )
})
