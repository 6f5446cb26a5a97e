import { describe, expect, test } from 'vitest'
import { describeAudience } from './describe-audience.ts'

const country = { attribute: 'country', in: ['DE', 'AT'] }
const device = { attribute: 'device', in: ['mobile'] }

describe('an audience in words', () => {
  test('is everybody where nothing is asked, and nobody where nothing can hold', () => {
    expect(describeAudience(undefined)).toBe('everybody')
    expect(describeAudience({})).toBe('everybody')
    expect(describeAudience({ all: [] })).toBe('everybody')
    expect(describeAudience({ any: [] })).toBe('nobody')
  })

  test('names each condition and segment', () => {
    expect(describeAudience(country)).toBe('country DE or AT')
    expect(describeAudience({ attribute: 'heldOut', in: [true] })).toBe('held-out visitor yes')
    expect(describeAudience({ all: [country, device] })).toBe('country DE or AT and device mobile')
    expect(describeAudience({ any: [country, { segment: 'vip' }] })).toBe(
      'country DE or AT or the segment vip',
    )
    expect(describeAudience({ none: [device], segment: 'dach' })).toBe(
      'not device mobile and the segment dach',
    )
  })

  test('brackets what would be read otherwise', () => {
    expect(describeAudience({ all: [{ any: [country, { segment: 'vip' }] }, device] })).toBe(
      '(country DE or AT or the segment vip) and device mobile',
    )
    expect(describeAudience({ any: [device, country], segment: 'vip' })).toBe(
      '(device mobile or country DE or AT) and the segment vip',
    )
    expect(describeAudience({ none: [{ all: [country, device] }] })).toBe(
      'not (country DE or AT and device mobile)',
    )
  })
})
