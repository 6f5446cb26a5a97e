import { describe, expect, test } from 'vitest'
import { formatCompact } from './format-compact.ts'
import { formatCount } from './format-count.ts'
import { formatDay } from './format-day.ts'
import { formatLift } from './format-lift.ts'
import { formatMoney } from './format-money.ts'
import { formatMs } from './format-ms.ts'
import { formatPValue } from './format-p-value.ts'
import { formatPoints } from './format-points.ts'
import { formatRange } from './format-range.ts'
import { formatRate } from './format-rate.ts'
import { formatShare } from './format-share.ts'
import { goalName } from './goal-name.ts'
import { segmentName } from './segment-name.ts'

describe('a lift', () => {
  test.each([
    [0.041, '+4.1\u00a0%'],
    [-0.003, '\u22120.3\u00a0%'],
    [0, '0.0\u00a0%'],
    [-0.0004, '0.0\u00a0%'],
    [12.5, '+1,250.0\u00a0%'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('%s is written %s', (lift, text) => expect(formatLift(lift)).toBe(text))

  test('has a range in words', () => {
    expect(formatRange([0.016, 0.067])).toBe('+1.6\u00a0% to +6.7\u00a0%')
    expect(formatRange([-1.4, 2.6], (ms) => formatMs(ms, { signed: true }))).toBe(
      '\u22121\u00a0ms to +3\u00a0ms',
    )
    expect(formatRange(null)).toBe('–')
    expect(formatRange([0, Number.POSITIVE_INFINITY])).toBe('–')
  })
})

describe('a rate', () => {
  test.each([
    [0.03214, undefined, '3.21\u00a0%'],
    [0.09994, undefined, '9.99\u00a0%'],
    [0.09996, undefined, '10.0\u00a0%'],
    [0.4, 100, '40.0\u00a0%'],
    [0.4, 99, '–'],
    [null, 5_000, '–'],
  ])('%s of %s visitors is written %s', (rate, visitors, text) =>
    expect(formatRate(rate, visitors)).toBe(text),
  )
})

describe('an amount', () => {
  test.each([
    [4_820, 'USD', {}, '$48.20'],
    [999_999, 'USD', {}, '$9,999.99'],
    [1_240_000, 'USD', {}, '$12.4k'],
    [1_240_000, 'USD', { exact: true }, '$12,400.00'],
    [7_200, 'JPY', {}, '¥7,200'],
    [-120_000, 'EUR', { signed: true }, '\u2212€1,200.00'],
    [120_000, 'EUR', { signed: true }, '+€1,200.00'],
    [0, 'EUR', { signed: true }, '€0.00'],
    [18_540, 'USD', { signed: true, rough: true }, '+$185'],
    [180_236, 'USD', { signed: true, rough: true }, '+$1.8k'],
    [-412, 'USD', { signed: true, rough: true }, '\u2212$4.12'],
    [4_820n, 'GBP', {}, '£48.20'],
    [null, 'USD', {}, '–'],
  ])('%s %s is written %s %s', (minor, currency, options, text) =>
    expect(formatMoney(minor, currency, options)).toBe(text),
  )
})

test.each([
  [9_999, '9,999'],
  [10_000, '10k'],
  [12_431, '12.4k'],
  [1_240_000, '1.2M'],
  [-12_431, '\u221212.4k'],
  [null, '–'],
])('%s is read at a glance as %s', (count, text) => expect(formatCompact(count)).toBe(text))

test('other quantities are written with their unit', () => {
  expect(formatPoints(0.00134)).toBe('+0.13\u00a0pp')
  expect(formatMs(1_839.6)).toBe('1,840\u00a0ms')
  expect(formatCount(12_431)).toBe('12,431')
  expect(formatPValue(0.0342)).toBe('0.034')
  expect(formatPValue(1e-9)).toBe('<\u00a00.001')
  expect(formatDay('2026-11-12')).toBe('12 Nov 2026')
  expect(formatDay('2026-11-12T23:30:00Z', { axis: true })).toBe('12 Nov')
  expect(formatDay('soon')).toBe('soon')
})

test('a chance that is all but sure is never written as sure', () => {
  expect([0, 0.001, 0.5, 0.998, 1].map(formatShare)).toEqual([
    '0\u00a0%',
    '<\u00a01\u00a0%',
    '50\u00a0%',
    '>\u00a099\u00a0%',
    '100\u00a0%',
  ])
})

test('goals and segments have names that people use', () => {
  expect([goalName('purchase'), goalName('newsletter-signup')]).toEqual(['Orders', 'Newsletter signup'])
  expect(segmentName('country', 'DE')).toBe('Germany')
  expect(segmentName('country', '(other)')).toBe('All others')
  expect(segmentName('market', 'eu')).toBe('EU')
  expect(segmentName('visitor', 'returning')).toBe('Returning')
})
