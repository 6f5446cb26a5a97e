import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestDocuments } from './digest-documents.ts'

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => [key, reversed(child)] as const)
  return Object.fromEntries(entries.reverse())
}

test('a digest does not depend on the order of keys, and on everything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (experiments, content) => {
      const digest = await digestDocuments({ experiments, content })
      expect(await digestDocuments({ experiments: reversed(experiments), content: reversed(content) })).toBe(
        digest,
      )
      expect(await digestDocuments({ experiments: [experiments], content })).not.toBe(digest)
    }),
  )
  const list = (...items: number[]) => digestDocuments({ experiments: items, content: null })
  expect(await list(1, 2)).not.toBe(await list(2, 1))
  expect(await digestDocuments({ experiments: 1, content: 2 })).not.toBe(
    await digestDocuments({ experiments: 2, content: 1 }),
  )
})
