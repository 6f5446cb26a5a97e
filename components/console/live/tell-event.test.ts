import { expect, test } from 'vitest'
import type { TailEvent } from '#lib/core/live/activity'
import { isFound, tellEvent, tellPlace, toLines } from './tell-event.ts'

const BASE = {
  id: '1',
  at: '2026-11-21T10:00:00Z',
  visitor: 'k3x',
  country: 'DE',
  device: 'mobile',
  path: '/',
} as const
const seen: TailEvent = { ...BASE, item: { kind: 'exposure', experiment: 'hero-copy', variant: 'bold' } }
const bought: TailEvent = {
  ...BASE,
  path: '/checkout',
  item: { kind: 'conversion', goal: 'purchase', valueMinor: 4_200 },
}

test('an event is told in a few words', () => {
  expect(tellEvent({ path: '/cart', item: { kind: 'view' } }, 'USD')).toBe('viewed /cart')
  expect(tellEvent(seen, 'USD')).toBe('saw bold of hero-copy')
  expect(tellEvent(bought, 'USD')).toBe('reached purchase, $42.00')
  expect(tellPlace(bought)).toBe('DE · mobile · /checkout')
})

test('a search finds events that have all of its words', () => {
  expect([seen, bought].filter((event) => isFound(event, 'de BOLD', 'USD'))).toEqual([seen])
  expect([seen, bought].filter((event) => isFound(event, '', 'USD'))).toHaveLength(2)
})

test('what is copied has a line for each event', () => {
  expect(toLines([bought], 'USD')).toBe(
    '2026-11-21T10:00:00Z\tk3x\tDE · mobile · /checkout\treached purchase, $42.00',
  )
})
