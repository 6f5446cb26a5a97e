import { expect, test } from 'vitest'
import { toWords } from './to-words.ts'

test('a name of ours is read as a phrase', () => {
  expect(toWords('sign-in')).toBe('Sign in')
  expect(toWords('draft_written')).toBe('Draft written')
  expect(toWords('')).toBe('')
})
