import { expect, test } from 'vitest'
import { sanitizeEmail } from './email.ts'

test('one mailbox has one spelling', () => {
  expect(sanitizeEmail(' Mara@Example.COM ')).toBe('mara@example.com')
})

test.each([
  '',
  'mara',
  'mara@',
  '@example.com',
  'mara@example',
  'a b@example.com',
  'a@b@example.com',
  `${'a'.repeat(250)}@example.com`,
])('%j is no address', (text) => {
  expect(sanitizeEmail(text)).toBeNull()
})
