import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-password.ts'

test.each([
  'password1234',
  'Password2026!',
  'P4$$w0rdP4$$w0rd',
  'qwertyuiop12',
  '1qaz2wsx3edc',
  '123456789012',
  '111111111111',
  'abcabcabcabc',
  'aaaaaaaaaaaaaaaa',
  'Summer2026!!',
  'iloveyou1234',
  'welcome-welcome-1',
  'administrator',
  'zyxwvutsrqpo',
  'correct horse battery staple',
])('%s is tried first by whoever guesses', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each([
  'a lantern at the pier',
  'tidal mudflat quartz',
  'hV7-kq2z-Wm4t',
  '🌊🐚🦀⚓🛟🏖⛵🐟🦑🪸🦞🐙',
  '輝く港の灯台と潮風の歌',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

test('what is known of its owner protects nothing', () => {
  const context = ['mara.jensen@example.com', 'Mara Jensen']
  expect(isCommonPassword('MaraJensen1987', context)).toBe(true)
  expect(isCommonPassword('MaraJensen1987')).toBe(false)
  expect(isCommonPassword('a lantern at the pier', context)).toBe(false)
})

test('any text is judged, in time that a longer one does not blow up', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200, unit: 'grapheme' }),
      (text) => typeof isCommonPassword(text) === 'boolean',
    ),
  )
  for (const text of ['a'.repeat(200), 'ab'.repeat(100), 'abcd1234'.repeat(25)]) {
    const started = Date.now()
    isCommonPassword(text)
    expect(Date.now() - started).toBeLessThan(100)
  }
})
