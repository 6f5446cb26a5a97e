import { expect, test } from 'vitest'
import { suggestSeed } from './suggest-seed.ts'

test('the suggested seed is the first of its kind that nobody was bucketed under', () => {
  expect(suggestSeed('hero-copy', [])).toBe('hero-copy-1')
  expect(suggestSeed('hero-copy', ['hero-copy-1', 'other-2', 'hero-copy-2'])).toBe('hero-copy-3')
})
