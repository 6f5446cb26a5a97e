import { expect, test } from 'vitest'
import { documentWith, experimentWith } from '#lib/core/experiments/builders'
import type { Finding } from '#lib/core/experiments/finding'
import { findBlocking } from './judge-findings.ts'

function finding(pointer: string, changes: Partial<Finding> = {}): Finding {
  return {
    severity: 'error',
    code: 'invalid',
    document: 'experiments',
    pointer,
    message: 'is wrong',
    ...changes,
  }
}
const before = {
  experiments: documentWith([experimentWith({ id: 'a' }), experimentWith({ id: 'b' })]),
  content: {},
}
const swapped = {
  experiments: documentWith([experimentWith({ id: 'b' }), experimentWith({ id: 'a' })]),
  content: {},
}

test('an error that was there before, elsewhere, is not this editor’s, also when the piece has moved', () => {
  const known = { documents: before, findings: [finding('/experiments/0/slot')] }
  const after = { documents: swapped, findings: [finding('/experiments/1/slot')] }
  expect(findBlocking(known, after, [{ subject: 'experiments/b' }])).toEqual([])
  expect(findBlocking(known, { ...after, documents: before }, [])).toHaveLength(1)
})

test('an error in a piece that is touched stops the publish, whether it was there before or not', () => {
  const errors = [finding('/experiments/0/slot'), finding('/a~11~1bold/de', { document: 'content' })]
  const same = { documents: before, findings: errors }
  expect(findBlocking(same, same, [{ subject: 'experiments/a' }])).toEqual([errors[0]])
  expect(findBlocking(same, same, [{ subject: 'content/a/1/bold' }])).toEqual([errors[1]])
  expect(findBlocking(same, same, [{ subject: 'flags/a' }])).toEqual([])
})

test('a new error stops it, another message at the same place is a new one, and a warning never stops it', () => {
  const known = { documents: before, findings: [finding('/experiments', { message: '70 pages' })] }
  const errors = [
    finding('/experiments', { message: '80 pages' }),
    finding('/slots/home.hero', { severity: 'warning' }),
  ]
  expect(
    findBlocking(known, { documents: before, findings: errors }, [{ subject: 'slots/home.hero' }]),
  ).toEqual([errors[0]])
})
