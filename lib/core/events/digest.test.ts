import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIGEST_LENGTH, digestOf } from './digest.ts'

test('always has the same length and the same characters', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(digestOf(text)).toMatch(new RegExp(`^[0-9a-z]{${DIGEST_LENGTH}}$`))
      expect(digestOf(text)).toBe(digestOf(text))
    }),
  )
})

test('does not collide for 200,000 ids of the tracker', () => {
  const digests = new Set<string>()
  for (let page = 0; page < 4_000; page++)
    for (let sequence = 1; sequence <= 50; sequence++)
      digests.add(digestOf(`${page.toString(36)}-${sequence}`))
  expect(digests.size).toBe(200_000)
})
