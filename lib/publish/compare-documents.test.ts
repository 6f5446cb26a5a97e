import { expect, test } from 'vitest'
import { compareDocuments } from './compare-documents.ts'

const documents = (bold: number) => ({
  experiments: {
    schema: 1,
    version: 1,
    experiments: [
      {
        id: 'hero-copy',
        status: 'running',
        slot: 'home.hero',
        seed: 's',
        variants: [
          { key: 'control', ratio: 1 - bold },
          { key: 'bold', ratio: bold },
        ],
      },
    ],
  },
  content: {},
})

test('each piece that differs is told in one sentence', () => {
  const { sentences } = compareDocuments(documents(0.5), documents(0.8))
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toContain('hero-copy')
  expect(sentences[0]).toMatch(/80\s%/)
})

test('what is the same has nothing to tell', () => {
  expect(compareDocuments(documents(0.5), documents(0.5)).sentences).toEqual([])
})
