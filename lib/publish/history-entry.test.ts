import { expect, test } from 'vitest'
import type { Change } from '#lib/core/experiments/diff'
import { capChanges } from './history-entry.ts'

const change = (after: unknown): Change => ({ kind: 'added', subject: 'flags/x', pointer: '/flags/0', after })

test('history keeps two hundred changes of a version, and of a long value its beginning', () => {
  expect(capChanges(Array(300).fill(change(1)))).toHaveLength(200)
  const [short, long] = capChanges([change({ a: 1 }), change({ text: 'x'.repeat(5_000) })])
  expect(short).toEqual(change({ a: 1 }))
  expect(long?.after).toMatch(/^\{"text":"x+…$/)
  expect(JSON.stringify(long).length).toBeLessThan(1_200)
})

test('an absent value stays absent, and null stays null', () => {
  expect(capChanges([change(undefined)])[0]).not.toHaveProperty('after')
  expect(capChanges([change(null)])[0]).toHaveProperty('after', null)
})
