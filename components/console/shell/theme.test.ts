import { expect, test } from 'vitest'
import { describeThemeCookie, toTheme } from './theme.ts'

test('what is no theme follows the system', () => {
  expect(toTheme('dark')).toBe('dark')
  expect(toTheme('"><script>')).toBe('system')
  expect(toTheme(undefined)).toBe('system')
})

test('a choice is sent with console pages only, and following the system forgets it', () => {
  expect(describeThemeCookie('dark', true)).toBe(
    'sl_theme=dark; Path=/console; Max-Age=31536000; SameSite=Lax; Secure',
  )
  expect(describeThemeCookie('system', false)).toContain('Max-Age=0')
})
