import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions, parseVersion } from './compare-versions.ts'

/** Ascending: the example of https://semver.org/#spec-item-11 and its neighbours. */
const ASCENDING = [
  '0.9.99',
  '0.10.0',
  '1.0.0-0',
  '1.0.0-99',
  '1.0.0-100',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-alpha-1',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '1.2',
  '1.10',
  '2',
  '10000.0.0',
] as const

/** NaN when either is no version. */
function compare(a: string, b: string): number {
  const [first, second] = [parseVersion(a), parseVersion(b)]
  return first && second ? compareVersions(first, second) : Number.NaN
}

describe('compareVersions', () => {
  test('orders versions as Semantic Versioning does', () => {
    for (const [index, version] of ASCENDING.entries())
      for (const [otherIndex, other] of ASCENDING.entries())
        expect(Math.sign(compare(version, other)), `${version} and ${other}`).toBe(
          Math.sign(index - otherIndex),
        )
  })

  test.each([
    ['1.2.3', 'v1.2.3'],
    ['1.2.3', '1.2.3+build.7'],
    ['1.2', '1.2.0'],
    ['17', '17.0.0'],
    ['1.2.3-01', '1.2.3-1'],
  ])('%s equals %s', (a, b) => {
    expect(compare(a, b)).toBe(0)
  })

  test('knows what is no version', () => {
    for (const text of ['', 'latest', '1.x', '1.2.3.4', '-1', '1.0.0\n', ' 1.0.0'])
      expect(parseVersion(text), text).toBeNull()
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseVersion(text)).not.toThrow()
      }),
    )
  })
})
