import { expect, test } from 'vitest'
import { withFlag } from './with-flag.ts'

const one = { key: 'one', enabled: true, coverage: 1 }
const two = { key: 'two', enabled: false, coverage: 0.5 }

test('a flag keeps its place, a new one comes last, and what is taken out leaves the rest alone', () => {
  const changed = { ...one, enabled: false }
  expect(withFlag([one, two], 'one', changed)).toEqual([changed, two])
  expect(withFlag([one], 'two', two)).toEqual([one, two])
  expect(withFlag([one, two], 'one', null)).toEqual([two])
})
