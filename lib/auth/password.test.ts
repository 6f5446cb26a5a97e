import { describe, expect, test } from 'vitest'
import { findPasswordFault, HASH_OF_NOBODY, hashPassword, isPassword } from './password.ts'

test('a password fits its own hash and no other password does', async () => {
  const stored = await hashPassword('a lantern at the pier')
  expect(stored).toMatch(/^pbkdf2-sha256\$600000\$[\w-]{22}\$[\w-]{43}$/)
  expect(await isPassword('a lantern at the pier', stored)).toBe(true)
  expect(await isPassword('a lantern at the Pier', stored)).toBe(false)
})

test('the same password is stored differently every time', async () => {
  expect(await hashPassword('a lantern at the pier')).not.toBe(await hashPassword('a lantern at the pier'))
})

test('letters that look alike to a person are alike: a password typed on another keyboard still fits', async () => {
  const stored = await hashPassword('cafe\u0301 am Hafen')
  expect(await isPassword('caf\u00e9 am Hafen', stored)).toBe(true)
})

test('nobody has the password of nobody, and asking takes a full derivation', async () => {
  const started = performance.now()
  expect(await isPassword('', HASH_OF_NOBODY)).toBe(false)
  expect(performance.now() - started).toBeGreaterThan(20)
})

test('a damaged stored form fits nothing', async () => {
  for (const stored of ['', 'x', 'pbkdf2-sha256$600000$AA$', 'md5$1$AAAA$AAAA'])
    expect(await isPassword('a lantern at the pier', stored)).toBe(false)
})

describe('findPasswordFault', () => {
  test('twelve characters are enough, eleven are not, however many bytes they have', () => {
    expect(findPasswordFault('12345678901')).toBe('password-short')
    expect(findPasswordFault('123456789012')).toBeNull()
    expect(findPasswordFault('🌊'.repeat(11))).toBe('password-short')
    expect(findPasswordFault('🌊'.repeat(12))).toBeNull()
  })
  test('what is too long to be a password is refused before it costs time', () => {
    expect(findPasswordFault('x'.repeat(200))).toBeNull()
    expect(findPasswordFault('x'.repeat(201))).toBe('password-long')
  })
})
