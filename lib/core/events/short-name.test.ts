import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test('is as long as asked for and always the same', () => {
  for (const length of [3, 4] as const) {
    expect(shortName('hero-copy.3f2a', length)).toMatch(new RegExp(`^[\\w-]{${length}}$`))
    expect(shortName('hero-copy.3f2a', length)).toBe(shortName('hero-copy.3f2a', length))
  }
})

test('names of one kind spread as chance would have it', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => shortName(`goal-${index}`, 4))
  expect(new Set(names).size).toBeGreaterThanOrEqual(1_998)
  const variants = [
    'control',
    'bold',
    'a',
    'b',
    'c',
    'd',
    'treatment',
    'variant-1',
    'variant-2',
    'free-shipping',
  ]
  expect(new Set(variants.map((name) => shortName(name, 3))).size).toBe(variants.length)
})
