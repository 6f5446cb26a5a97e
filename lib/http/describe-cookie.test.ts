import { expect, test } from 'vitest'
import { describeCookie } from './describe-cookie.ts'

const cookie = { name: 'a', value: 'b', maxAgeSeconds: 60 }

test('a cookie is out of reach of scripts and other sites unless it says otherwise', () => {
  expect(describeCookie(cookie, false)).toBe('a=b; Path=/; Max-Age=60; HttpOnly; SameSite=Lax')
  expect(describeCookie({ ...cookie, path: '/api/auth' }, true)).toBe(
    'a=b; Path=/api/auth; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  )
  expect(describeCookie({ ...cookie, httpOnly: false }, true)).toBe(
    'a=b; Path=/; Max-Age=60; SameSite=Lax; Secure',
  )
})

test('a cookie of the session has no age of its own', () => {
  expect(describeCookie({ ...cookie, maxAgeSeconds: 'session', httpOnly: false }, false)).toBe(
    'a=b; Path=/; SameSite=Lax',
  )
})
