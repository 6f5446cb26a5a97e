import { expect, test } from 'vitest'
import { nameSubject } from './name-subject.ts'

const by = { sub: 'u_1', name: 'Mara' }
const entry = (subject: string, action = 'x', detail?: string) => ({
  by,
  subject,
  action,
  ...(detail !== undefined && { detail }),
})

test('people, tokens, invitations and experiments go by their names, and lead to their pages', () => {
  const names = new Map([['experiments/hero-copy', 'Hero copy']])
  expect(nameSubject(entry('experiments/hero-copy'), names)).toEqual({
    kind: 'Experiment',
    name: 'Hero copy',
    href: '/console/experiments/hero-copy',
  })
  expect(nameSubject(entry('team/u_1'), names).name).toBe('Mara')
  expect(nameSubject(entry('documents'), names).name).toBe('What is live')
})

test('what is gone is called as its entry tells, and by its id where that tells nothing', () => {
  const named = (...told: Parameters<typeof entry>) => nameSubject(entry(...told), new Map()).name
  expect(named('tokens/t_9', 'token-revoked', 'Deploy script')).toBe('Deploy script')
  expect(named('tokens/t_9', 'token-made', 'Deploy, viewer, 30 days')).toBe('Deploy')
  expect(named('team/u_7', 'member-removed', 'Ada Quist: left')).toBe('Ada Quist')
  expect(named('invitations/abc', 'invitation-made', 'ada@example.com as editor, mailed')).toBe(
    'ada@example.com',
  )
  expect(named('invitations/abc', 'invitation-revoked', 'ada@example.com')).toBe('ada@example.com')
  expect(named('experiments/old', 'publish', 'version 3: x')).toBe('old')
  expect(named('team/u_7', 'role-changed')).toBe('u_7')
})
