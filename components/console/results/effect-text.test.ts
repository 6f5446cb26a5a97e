import { expect, test } from 'vitest'
import { effectText } from './effect-text.ts'

const EFFECT = { lift: 0.041, interval: [0.016, 0.067] as const }
const RATE = { kind: 'rate', currency: 'USD', base: 0.032, perDay: 128 } as const
const MONEY = { kind: 'money', currency: 'USD', base: 200, perDay: 900_000 } as const

test('an effect is written in the unit asked for, its range in the same', () => {
  expect(effectText(EFFECT, 'relative', RATE)).toEqual({
    value: '+4.1\u00a0%',
    range: '+1.6\u00a0% to +6.7\u00a0%',
  })
  expect(effectText(EFFECT, 'absolute', RATE)).toEqual({
    value: '+0.13\u00a0pp',
    range: '+0.05\u00a0pp to +0.21\u00a0pp',
  })
  expect(effectText(EFFECT, 'impact', RATE)).toEqual({ value: '+5.2', range: '+2.0 to +8.6' })
  expect(effectText(EFFECT, 'absolute', MONEY)?.value).toBe('+$0.08')
  expect(effectText(EFFECT, 'impact', MONEY)?.value).toBe('+$369')
})

test('what cannot be said is null, whatever the unit', () => {
  expect(effectText({ lift: null, interval: null }, 'relative', RATE)).toBeNull()
  expect(effectText(EFFECT, 'absolute', { ...RATE, base: null })).toBeNull()
})
