import { expect, test } from 'vitest'
import type { Goal } from '#lib/core/events/goals'
import { draftOfGoal, readGoalDraft } from './goal-draft.ts'

const goals: readonly Goal[] = [
  { key: 'checkout', kind: 'page', path: '/checkout/*', windowDays: 7 },
  { key: 'hero', kind: 'click', slot: 'home.hero', windowDays: 14 },
  { key: 'signup', kind: 'event', windowDays: 14 },
  { key: 'donation', kind: 'revenue', event: 'donated', windowDays: 30 },
  { key: 'purchase', kind: 'purchase', windowDays: 90 },
]

test.each(goals)('$kind comes out of its form as it went in', (goal) => {
  expect(
    readGoalDraft(
      draftOfGoal(goal, 'home.hero'),
      goal,
      goals.map(({ key }) => key),
    ),
  ).toEqual({ goal })
})

test('a new goal is known by its name', () => {
  const draft = { ...draftOfGoal(null, 'home.hero'), kind: 'event', name: 'Newsletter: signed up' } as const
  expect(readGoalDraft(draft, null, [])).toEqual({
    goal: { key: 'newsletter-signed-up', kind: 'event', windowDays: 14 },
  })
})

test('a name without a letter for its key is told so, and never kept under another word', () => {
  const draft = { ...draftOfGoal(null, 'home.hero'), kind: 'event', name: '会員登録' } as const
  expect(readGoalDraft(draft, null, [])).toEqual({
    errors: { name: 'Use some Latin letters: results are kept under them' },
  })
})

test.each([
  [{ name: '' }, 'name'],
  [{ name: '3 pages' }, 'name'],
  [{ name: 'Purchase' }, 'name'],
  [{ name: 'Signup' }, 'name'],
  [{ name: 'Fine', path: 'checkout' }, 'path'],
  [{ name: 'Fine', kind: 'event', event: 'Signed Up' }, 'event'],
  [{ name: 'Fine', window: '0' }, 'window'],
  [{ name: 'Fine', window: 'a week' }, 'window'],
] as const)('%j is wrong in its %s', (part, field) => {
  const draft = { ...draftOfGoal(null, 'home.hero'), path: '/x', ...part }
  const read = readGoalDraft(draft, null, ['signup'])
  expect('errors' in read && Object.keys(read.errors)).toEqual([field])
})
