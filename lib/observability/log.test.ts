import { expect, test, vi } from 'vitest'
import { log } from './log.ts'

function logged(fields: Readonly<Record<string, unknown>>): string {
  const warn = vi.spyOn(console, 'warn').mockClear().mockReturnValue()
  log('warn', 'store-failed', fields)
  return String(warn.mock.calls[0]?.[0])
}

test('a line is JSON with level, event, time and fields; an error becomes its name, message and causes', () => {
  const error = new TypeError('Outer', { cause: new Error('Inner') })
  expect(JSON.parse(logged({ requestId: 'r1', error }))).toMatchObject({
    level: 'warn',
    event: 'store-failed',
    requestId: 'r1',
    error: { name: 'TypeError', message: 'Outer', cause: { name: 'Error', message: 'Inner' } },
  })
})

test('what was sent to Redis never reaches the log, however deep in the causes it stands', () => {
  const told =
    'ERR busy, command was: ["HSET","users","{\\n\\"email\\":\\"mara@example.com\\"}",\n"pbkdf2$x"]'
  const deepest = new Error('Outer', { cause: new Error('Middle', { cause: new Error(told) }) })
  for (const error of [new Error(told), deepest, new Error('Outer', { cause: told }), told]) {
    const line = logged({ error })
    expect(line).not.toMatch(/mara|pbkdf2|command was/)
    expect(line).toContain('ERR busy')
  }
})
