import { expect, test } from 'vitest'
import { colleagueLook, initialsOf } from './colleague-look.ts'

test('a colleague always looks the same, and not all look alike', () => {
  expect(colleagueLook('u_mara')).toEqual(colleagueLook('u_mara'))
  const looks = Array.from({ length: 30 }, (_, n) => JSON.stringify(colleagueLook(`u_${n}`)))
  expect(new Set(looks).size).toBeGreaterThan(8)
})

test('initials are two letters of the name', () => {
  expect(['Mara Lind', 'mara', 'noor.haddad@example.com', ''].map(initialsOf)).toEqual([
    'ML',
    'MA',
    'NH',
    '?',
  ])
})
