import { expect, test } from 'vitest'
import { placeOfAudience } from './place-of-audience.ts'

const NOWHERE = { country: '', market: '', device: '', language: '' }

test('somebody whom an audience takes: of the first country, with the first device', () => {
  const audience = {
    all: [
      { attribute: 'country', in: ['DE', 'US'] },
      { attribute: 'device', equals: 'mobile' },
      { attribute: 'language', in: ['de'] },
    ],
  }
  expect(placeOfAudience(audience)).toEqual({ country: 'DE', market: '', device: 'mobile', language: 'de' })
  expect(placeOfAudience({ attribute: 'market', in: ['eu'] })).toEqual({ ...NOWHERE, market: 'eu' })
})

test('what is left out, turned round or no country says nothing', () => {
  for (const audience of [
    undefined,
    { attribute: 'country', notIn: ['DE'] },
    { attribute: 'country', in: ['Germany'] },
    { none: [{ attribute: 'country', in: ['DE'] }] },
  ])
    expect(placeOfAudience(audience)).toEqual(NOWHERE)
})
