import { describe, expect, test } from 'vitest'
import { estimateReach } from './estimate-reach.ts'

const traffic = {
  days: 14,
  visitorsPerDay: 1_000,
  shares: { country: { DE: 0.3, AT: 0.1, US: 0.5 }, device: { mobile: 0.6, desktop: 0.4 } },
}
const segments = { dach: { attribute: 'country', in: ['DE', 'AT'] }, loop: { segment: 'loop' } }
const shareOf = (audience: object | undefined) => estimateReach(audience, traffic, segments).share

describe('the reach of an audience', () => {
  test('is everybody without a condition', () => {
    expect(estimateReach(undefined, traffic, segments)).toEqual({
      share: 1,
      visitorsPerDay: 1_000,
      unknown: [],
    })
  })

  test('adds up values, and multiplies conditions', () => {
    expect(shareOf({ attribute: 'country', in: ['DE', 'AT'] })).toBeCloseTo(0.4)
    expect(shareOf({ all: [{ segment: 'dach' }, { attribute: 'device', in: ['mobile'] }] })).toBeCloseTo(0.24)
  })

  test('counts those who were too rare to be listed among the exceptions', () => {
    expect(shareOf({ attribute: 'country', notIn: ['DE'] })).toBeCloseTo(0.7)
    expect(shareOf({ none: [{ attribute: 'country', in: ['DE'] }] })).toBeCloseTo(0.7)
  })

  test('of one of several is less than their sum, and never more than everybody', () => {
    const one = [
      { attribute: 'country', in: ['US'] },
      { attribute: 'device', in: ['mobile'] },
    ]
    expect(shareOf({ any: one })).toBeCloseTo(0.8)
  })

  test('names what nobody counts, and takes it for everybody', () => {
    const reach = estimateReach({ attribute: 'city', in: ['Husum'] }, traffic, segments)
    expect(reach).toEqual({ share: 1, visitorsPerDay: 1_000, unknown: ['city'] })
  })

  test('of a segment that is missing or contains itself is nobody', () => {
    expect(shareOf({ segment: 'gone' })).toBe(0)
    expect(shareOf({ segment: 'loop' })).toBe(0)
  })
})
