import { expect, test } from 'vitest'
import type { Change } from '#lib/core/experiments/diff'
import { findOverwritten } from './outside-edit.ts'

function change(subject: string, pointer: string): Change {
  return { kind: 'changed', subject, pointer, before: 1, after: 2 }
}
const ratio = change('experiments/hero-copy', '/experiments/0/variants/1/ratio')
const audience = change('experiments/hero-copy', '/experiments/0/audience')
const text = change('content/home.hero/7/0', '/home.hero~17~10/de')
const holdout = change('holdout', '/holdout/coverage')
const outside = [ratio, audience, text, holdout]

test('an outside edit of what a publish replaces is in its way, one beside it is not', () => {
  expect(findOverwritten(outside, [], ['experiments/hero-copy'])).toEqual([ratio, audience])
  expect(findOverwritten(outside, [], ['experiments/hero-copy/variants'])).toEqual([ratio])
  expect(findOverwritten(outside, [], ['experiments/hero-copy/variants/1/ratio/x'])).toEqual([ratio])
  expect(findOverwritten(outside, [], ['experiments/hero', 'content/home'])).toEqual([])
  expect(findOverwritten(outside, [], ['content/home.hero'])).toEqual([text])
  expect(findOverwritten(outside, [], ['holdout'])).toEqual([holdout])
})

test('what the publish changes besides counts too, by name and not by the place in a list', () => {
  const elsewhere = change('experiments/hero-copy', '/experiments/5/audience')
  expect(findOverwritten(outside, [elsewhere], [])).toEqual([audience])
  const removed = change('experiments/hero-copy', '/experiments/5')
  expect(findOverwritten(outside, [removed], [])).toEqual([ratio, audience])
})

test('a rollback replaces everything', () => {
  expect(findOverwritten(outside, [], 'all')).toEqual(outside)
})
