import { expect, test } from 'vitest'
import { readOrigin } from './read-origin.ts'

test('a view without words is direct, and so is one from a page of ours', () => {
  expect(readOrigin({}, 'shop.example')).toEqual({ channel: 'direct', originNames: ['channel:direct'] })
  for (const referrer of ['shop.example', 'www.shop.example'])
    expect(readOrigin({ referrer }, 'www.shop.example:3000').channel).toBe('direct')
})

test('a campaign’s words are kept in one spelling', () => {
  const utm = { source: ' Spring  Mail ', medium: 'Email', campaign: 'x'.repeat(100) }
  expect(readOrigin({ referrer: 'www.example.org', utm }, 'shop.example')).toEqual({
    channel: 'email',
    originNames: [
      'channel:email',
      'referrer:example.org',
      'source:spring mail',
      'medium:email',
      `campaign:${'x'.repeat(64)}`,
    ],
  })
})

test('a word that looks like somebody’s address is left out', () => {
  expect(readOrigin({ utm: { campaign: 'to ada@example.org' } }, '').originNames).toEqual(['channel:direct'])
})
