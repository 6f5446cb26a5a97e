import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRatioFaults, parseRatioChange } from './ratio-change.ts'

const THREE = { id: 'x', variants: ['a', 'b', 'c/d'].map((key) => ({ key, ratio: 1 / 3 })) }

test('a version and a share for every variant is a change', () => {
  const body = { version: 42, ratios: { control: 0.2, bold: 0.8 } }
  expect(parseRatioChange(body)).toEqual({ ok: true, input: body })
})

test.each([
  [{ ratios: { a: 1 } }, '/version'],
  [{ version: 1.5, ratios: { a: 1 } }, '/version'],
  [{ version: '1', ratios: { a: 1 } }, '/version'],
  [{ version: 1 }, '/ratios'],
  [{ version: 1, ratios: [0.5, 0.5] }, '/ratios'],
  [{ version: 1, ratios: { a: '1' } }, '/ratios/a'],
  [{ version: 1, ratios: { a: -0.1 } }, '/ratios/a'],
  [{ version: 1, ratios: { 'a/b': 1.1 } }, '/ratios/a~1b'],
])('%j is refused at %s', (body, pointer) => {
  const parsed = parseRatioChange(body)
  expect(parsed.ok ? null : parsed.errors[0]?.pointer).toBe(pointer)
})

test('any body gets an answer, never a throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const parsed = parseRatioChange(body)
      if (!parsed.ok) expect(parsed.errors.length).toBeGreaterThan(0)
    }),
  )
})

test('a name that every object has is no variant that was given', () => {
  const parsed = parseRatioChange(JSON.parse('{"version":1,"ratios":{"__proto__":0.5,"toString":0.5}}'))
  const faults = parsed.ok ? findRatioFaults(THREE, parsed.input.ratios) : parsed.errors
  expect(faults.map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining(['/ratios/a', '/ratios/b', '/ratios/c~1d']),
  )
})

test('thirds that were rounded still sum to one', () => {
  expect(findRatioFaults(THREE, { a: 0.333, b: 0.333, 'c/d': 0.333 })).toEqual([])
  expect(findRatioFaults(THREE, { a: 0.3, b: 0.3, 'c/d': 0.3 })).toHaveLength(1)
})
