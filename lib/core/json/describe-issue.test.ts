import * as v from 'valibot'
import { expect, test } from 'vitest'
import { describeIssue } from './describe-issue.ts'
import { toPointer } from './pointer.ts'

const schema = v.strictObject({
  variant: v.string(),
  inner: v.exactOptional(v.strictObject({ 'a/b': v.number() })),
  by: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'Small letters')), v.number())),
})
const told = (value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map((issue) => [toPointer(issue), describeIssue(issue)])

test('a member that is missing is asked for, and one too many is said to be none, at their places', () => {
  expect(told({})).toEqual([['/variant', 'Give `variant`']])
  expect(told({ variant: 'a', typo: 1 })).toEqual([['/typo', 'There is no such member']])
  expect(told({ variant: 'a', inner: {} })).toEqual([['/inner/a~1b', 'Give `a/b`']])
  expect(v.safeParse(v.object({ n: v.number() }), {}).issues?.map(describeIssue)).toEqual(['Give `n`'])
})

test('all else keeps the words of its schema', () => {
  expect(told({ variant: 'a', by: { A: 1 } })).toEqual([['/by/A', 'Small letters']])
  for (const value of [undefined, null, 1, { variant: 1 }, { variant: undefined }])
    expect(told(value)).toEqual([[expect.any(String), expect.stringMatching(/^Invalid type/)]])
})
