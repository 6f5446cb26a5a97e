import { expect, test } from 'vitest'
import { fromInput, toInput } from './zoned-time.ts'

test.each(['local', 'UTC'] as const)(
  'an instant goes into a field and comes back to the minute in zone %s',
  (zone) => {
    const instant = '2026-11-21T14:02:00.000Z'
    expect(fromInput(toInput(instant, zone), zone)).toBe(instant)
  },
)

test('what is empty or half typed is no instant', () => {
  expect(fromInput('', 'UTC')).toBeUndefined()
  expect(fromInput('2026-', 'local')).toBeUndefined()
  expect(toInput(undefined, 'UTC')).toBe('')
})
