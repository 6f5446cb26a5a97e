import { expect, test } from 'vitest'
import { dimensionOf, toHref, toPageState } from './page-state.ts'

const PATH = '/console/experiments/hero-copy'

test('an address with nothing in it is everybody, all days, relative', () => {
  const state = toPageState({})
  expect(state).toMatchObject({ unit: 'relative', correction: 'holm', cuped: '0' })
  expect([state.segment, state.from, dimensionOf(state)]).toEqual([undefined, undefined, 'device'])
  expect(toHref(PATH, state)).toBe(PATH)
})

test('what is in the address comes back from its link', () => {
  const state = toPageState({ segment: 'country:DE', from: '2026-11-01', unit: 'impact', by: 'country' })
  const back = new URL(toHref(PATH, state), 'http://x').searchParams
  expect(toPageState(Object.fromEntries(back))).toEqual(state)
  expect(dimensionOf(state)).toBe('country')
})

test('what cannot be read is left out, and a range that ends before it begins is none', () => {
  const state = toPageState({
    segment: 'planet:earth',
    from: '2026-11-05',
    to: '2026-11-01',
    unit: ['absolute', 'impact'],
    cuped: 'yes',
  })
  expect(toHref(PATH, state)).toBe(PATH)
})

test('a change replaces what was there, and undefined takes it out', () => {
  const state = toPageState({ segment: 'country:DE', unit: 'absolute' })
  expect(toHref(PATH, state, { segment: undefined })).toBe(`${PATH}?unit=absolute`)
  expect(toHref(PATH, state, { unit: 'relative' })).toBe(`${PATH}?segment=country%3ADE`)
})
