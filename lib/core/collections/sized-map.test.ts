import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SizedMap } from './sized-map.ts'

test('never holds more than its limit, and always what was put in last if that fits', () => {
  const entry = fc.tuple(fc.stringMatching(/^[a-f]{1,3}$/), fc.string({ maxLength: 30 }))
  fc.assert(
    fc.property(fc.array(entry), fc.integer({ min: 1, max: 60 }), (entries, limit) => {
      const map = new SizedMap<string>(limit)
      for (const [key, value] of entries) {
        map.set(key, value)
        expect(map.size).toBeLessThanOrEqual(limit)
        expect(map.get(key)).toBe(key.length + value.length > limit ? undefined : value)
      }
      const kept = [...new Set(entries.map(([key]) => key))].filter((key) => map.get(key) !== undefined)
      const sizes = kept.map((key) => key.length + (map.get(key)?.length ?? 0))
      expect(map.size).toBe(sizes.reduce((sum, size) => sum + size, 0))
    }),
  )
})

test('forgets the oldest first, and measures what is no text by its JSON', () => {
  const map = new SizedMap<unknown>(20)
  map.set('a', [1, 2, 3])
  map.set('b', { n: 1 })
  expect([map.size, map.get('a'), map.get('b')]).toEqual([16, [1, 2, 3], { n: 1 }])
  map.set('c', 12_345)
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, { n: 1 }, 12_345])
})
