import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { compiledWith, experimentWith, factsWith, optionsWith, variantsWith } from './builders.ts'
import { type CodePart, codeFor, decodeCode, encodeCode, MAX_CODE_LENGTH, type PageCode } from './code.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/)
const slot = fc.stringMatching(/^[a-z0-9]{1,6}(\.[a-z0-9-]{1,6}){1,2}$/)
const revision = fc.nat(999_999_999)
const part: fc.Arbitrary<CodePart> = fc.oneof(
  fc.record({ kind: fc.constant('slot' as const), slot, revision, rule: revision }),
  fc.record({ kind: fc.constant('treatment' as const), experiment: id, revision, variant: id }),
  fc.record({
    kind: fc.constant('control' as const),
    experiment: id,
    revision,
    variant: id,
    slotRevision: revision,
    rule: revision,
  }),
)
const pageCode: fc.Arbitrary<PageCode> = fc
  .record({ market: fc.record({ key: id, revision }), parts: fc.array(part, { maxLength: 3 }) })
  .filter((code) => encodeCode(code).length <= MAX_CODE_LENGTH)

describe('a page code', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(pageCode, (code) => {
        expect(decodeCode(encodeCode(code))).toEqual(code)
      }),
    )
  })

  test('consists of characters that a URL needs not escape', () => {
    fc.assert(
      fc.property(pageCode, (code) => {
        expect(encodeURIComponent(encodeCode(code))).toBe(encodeCode(code))
      }),
    )
  })

  test('is null unless it is exactly what would have been written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9._~-]{0,40}$/)), (text) => {
        const code = decodeCode(text)
        if (code !== null) expect(encodeCode(code)).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is null when one character of it is changed into something else that is no code', () => {
    fc.assert(
      fc.property(pageCode, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (code, place, character) => {
        const text = encodeCode(code)
        const at = place % text.length
        const tampered = text.slice(0, at) + character + text.slice(at + 1)
        const decoded = decodeCode(tampered)
        if (decoded !== null) expect(encodeCode(decoded)).toBe(tampered)
      }),
    )
  })

  test.each([
    '',
    '~',
    'us',
    'us_',
    'us_01',
    'us_1~',
    '~us_1',
    'us_1~home.hero',
    'us_1~home.hero_7',
    'us_1~home.hero_7_00',
    'us_1~home.hero_-7_0',
    'us_1~home.hero_7_0_1',
    'us_1~hero-copy_1',
    'us_1~hero-copy_1_bold_7',
    'us_1~hero-copy_1_bold_7_0_0',
    'us_1~hero-copy_01_bold',
    'US_1',
    'us_1~Hero_1_bold',
    'us_1~hero copy_1_bold',
    'us_1~hero-copy_1_bold\n',
    'us_1~home.hero_7_0~',
    'us_1/home.hero_7_0',
    'us_1%7Ehome.hero_7_0',
    'us_1~.hero_7_0',
    'us_1~home._7_0',
    `us_1~${'a'.repeat(60)}_1_${'b'.repeat(60)}`,
  ])('%j is none', (text) => {
    expect(decodeCode(text)).toBeNull()
  })
})

describe('codeFor', () => {
  const market = { key: 'eu', revision: 3 }
  const slots = {
    'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['FR'] } }, {}] },
  }
  const codeOf = (changes: Readonly<Record<string, unknown>>, onPath: readonly string[] = ['home.hero']) => {
    const compiled = compiledWith([experimentWith(changes)], { slots })
    return codeFor(compiled, onPath, market, assign(compiled, factsWith(), optionsWith()), factsWith())
  }

  test('names treatment, control with the slot beneath, and the slot alone', () => {
    expect(codeOf({ variants: variantsWith(0, 1) })).toBe('eu_3~hero-copy_1_v1')
    expect(codeOf({ variants: variantsWith(1, 0) })).toBe('eu_3~hero-copy_1_control_7_1')
    expect(codeOf({ coverage: 0 })).toBe('eu_3~home.hero_7_1')
  })

  test('has one part for each slot of the path, in its order, and none of others', () => {
    expect(codeOf({ coverage: 0 }, [])).toBe('eu_3')
    expect(codeOf({ coverage: 0 }, ['home.offer', 'home.hero'])).toBe('eu_3~home.offer_0_0~home.hero_7_1')
  })

  test('leaves experiments out where they would make it too long', () => {
    const code = codeOf({
      id: 'x'.repeat(64),
      variants: [
        { key: 'y'.repeat(64), ratio: 1 },
        { key: 'z', ratio: 0 },
      ],
    })
    expect(code).toBe('eu_3~home.hero_7_1')
  })
})
