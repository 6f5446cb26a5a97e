import { expect, test } from 'vitest'
import { describeSession } from './describe-session.ts'

const SESSION = {
  id: 'x',
  startedAt: '',
  usedAt: '',
  endsAt: '',
  via: null,
  browser: 'firefox',
  system: 'linux',
  country: 'DE',
} as const

test('a session is told by what a person knows it by', () => {
  expect(describeSession(SESSION)).toBe('Firefox on Linux, Germany')
  expect(describeSession({ ...SESSION, country: '' })).toBe('Firefox on Linux')
  expect(describeSession({ ...SESSION, browser: 'other', system: 'other' })).toBe('A program, Germany')
})
