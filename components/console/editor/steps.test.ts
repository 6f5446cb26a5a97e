import { expect, test } from 'vitest'
import { countOpen } from './steps.ts'

test('each step counts its own open fields, and a field that is refused and disputed once', () => {
  const errors = { '/content/bold/de/headline': 'Too long', '/name': 'Missing', '/goals': 'Too many' }
  const conflicts = [
    { pointer: '/name', mine: 'a', theirs: 'b' },
    { pointer: '/schedule/start', mine: 'a', theirs: 'b' },
  ] as never
  expect(countOpen({ errors, conflicts })).toEqual({
    why: 1,
    what: 1,
    who: 0,
    'how-much': 1,
    measure: 1,
  })
})
