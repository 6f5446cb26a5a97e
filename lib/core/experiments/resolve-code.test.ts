import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledWith, experimentWith } from './builders.ts'
import { resolveCode } from './resolve-code.ts'

const markets = [
  { key: 'us', revision: 1 },
  { key: 'eu', revision: 2 },
]
const slots = {
  'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['DE'] } }, {}] },
}
const compiled = compiledWith(
  [experimentWith({ revision: 3 }), experimentWith({ id: 'over', status: 'ended' })],
  { slots },
)
const resolve = (code: string, onPath: readonly string[] = ['home.hero']) =>
  resolveCode(compiled, onPath, markets, code)

describe('resolveCode', () => {
  test('names the content of a treatment, of a control, and of a slot that is not under test', () => {
    expect(resolve('eu_2~hero-copy_3_bold')).toEqual({
      market: 'eu',
      contents: [
        { slot: 'home.hero', contentKey: 'hero-copy/3/bold', experiment: 'hero-copy', variant: 'bold' },
      ],
    })
    expect(resolve('us_1~hero-copy_3_control_7_1')?.contents).toEqual([
      { slot: 'home.hero', contentKey: 'home.hero/7/1', experiment: 'hero-copy', variant: 'control' },
    ])
    expect(resolve('us_1~home.hero_7_0')?.contents).toEqual([
      { slot: 'home.hero', contentKey: 'home.hero/7/0', experiment: null, variant: null },
    ])
    expect(resolve('us_1', [])).toEqual({ market: 'us', contents: [] })
  })

  test('names the declared default of a slot that the document does not hold', () => {
    expect(resolve('us_1~home.offer_0_0', ['home.offer'])?.contents[0]?.contentKey).toBe('home.offer/0/0')
  })

  test.each([
    ['an old revision of the experiment', 'us_1~hero-copy_2_bold'],
    ['an old revision of the slot', 'us_1~home.hero_6_0'],
    ['an old revision of the slot beneath a control', 'us_1~hero-copy_3_control_6_0'],
    ['an old revision of the market', 'us_2~home.hero_7_0'],
    ['an unknown market', 'jp_1~home.hero_7_0'],
    ['a rule too many', 'us_1~home.hero_7_2'],
    ['a variant that is none', 'us_1~hero-copy_3_nowhere'],
    ['an experiment that is none', 'us_1~nowhere_3_bold'],
    ['an experiment that has ended', 'us_1~over_1_bold'],
    ['a control written as a treatment', 'us_1~hero-copy_3_control'],
    ['a treatment written as a control', 'us_1~hero-copy_3_bold_7_0'],
    ['a slot of another path', 'us_1~home.offer_0_0'],
    ['a slot too few', 'us_1'],
    ['a slot too many', 'us_1~home.hero_7_0~home.hero_7_0'],
    ['what is no code', 'us_1~home.hero_7_0~'],
  ])('is null for %s', (_, code) => {
    expect(resolve(code)).toBeNull()
  })

  test('is null for an experiment of another slot', () => {
    expect(resolve('us_1~hero-copy_3_bold', ['home.offer'])).toBeNull()
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => resolve(text)).not.toThrow()
      }),
    )
  })
})
