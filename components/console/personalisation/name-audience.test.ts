import { expect, test } from 'vitest'
import { describeAudience } from '#lib/core/experiments/describe-audience'
import { nameAudience } from './name-audience.ts'

const attributes = [
  { key: 'country', choices: [{ value: 'DE', label: 'Germany' }] },
  { key: 'device', choices: [{ value: 'mobile', label: 'Phone' }] },
  { key: 'returning', choices: [{ value: 'false', label: 'New' }] },
]

test('codes are told by their names, however deep they stand; what has no name stays', () => {
  const audience = {
    all: [
      {
        any: [
          { attribute: 'country', in: ['DE', 'XX'] },
          { attribute: 'city', equals: 'Oslo' },
        ],
      },
      { none: [{ attribute: 'device', notIn: ['mobile'] }] },
      { attribute: 'returning', equals: false },
    ],
  }
  const words = describeAudience(nameAudience(audience, attributes))
  expect(words).toContain('country Germany or XX')
  expect(words).toContain('city Oslo')
  expect(words).toContain('device not Phone')
  expect(words).toContain('returning visitor New')
})
