import { expect, test } from 'vitest'
import { judgeClock } from './judge-clock.ts'

test.each([
  [undefined, []],
  [0, ['clock:told']],
  [300_000, ['clock:told']],
  [-300_001, ['clock:told', 'clock:wrong']],
  [86_400_000, ['clock:told', 'clock:wrong']],
])('a clock that is %s ms ahead is counted as %j', (ahead, names) => {
  const now = Date.parse('2026-11-21T12:00:00Z')
  expect(judgeClock(ahead === undefined ? undefined : now + ahead, now)).toEqual(names)
})
