import { expect, test } from 'vitest'
import { dropUpstashFlag } from './script-names.ts'

test("only Upstash's own flag is dropped, and lines keep their numbers", () => {
  expect(dropUpstashFlag('#!lua flags=allow-key-locking\nreturn 1')).toBe('\nreturn 1')
  expect(dropUpstashFlag('#!lua flags=allow-key-locking\r\nreturn 1')).toBe('\nreturn 1')
  expect(dropUpstashFlag('#!lua flags=no-writes,allow-key-locking\nreturn 1')).toBe(
    '#!lua flags=no-writes\nreturn 1',
  )
})

test('other scripts are left as they are', () => {
  for (const script of [
    'return 1',
    '#!lua\nreturn 1',
    '#!lua flags=no-writes\nreturn 1',
    '-- allow-key-locking',
  ]) {
    expect(dropUpstashFlag(script)).toBeNull()
  }
})
