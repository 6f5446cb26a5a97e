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
      exact: true,
      contents: [
        { slot: 'home.hero', contentKey: 'hero-copy/3/bold', experiment: 'hero-copy', variant: 'bold' },
      ],
    })
    expect(resolve('us_1~hero-copy_3_control_7_1').contents).toEqual([
      { slot: 'home.hero', contentKey: 'home.hero/7/1', experiment: 'hero-copy', variant: 'control' },
    ])
    expect(resolve('us_1~home.hero_7_0').contents).toEqual([
      { slot: 'home.hero', contentKey: 'home.hero/7/0', experiment: null, variant: null },
    ])
    expect(resolve('us_1', [])).toEqual({ market: 'us', contents: [], exact: true })
  })

  test('names the declared default of a slot that the document does not hold', () => {
    expect(resolve('us_1~home.offer_0_0', ['home.offer']).contents[0]?.contentKey).toBe('home.offer/0/0')
  })

  const control = (slot: string, contentKey: string) => ({
    slot,
    contentKey,
    experiment: null,
    variant: null,
  })

  test.each([
    ['an old revision of the experiment', 'us_1~hero-copy_2_bold'],
    ['an old revision of the slot', 'us_1~home.hero_6_0'],
    ['an old revision of the slot beneath a control', 'us_1~hero-copy_3_control_6_0'],
    ['a rule too many', 'us_1~home.hero_7_2'],
    ['a variant that is none', 'us_1~hero-copy_3_nowhere'],
    ['an experiment that is none', 'us_1~nowhere_3_bold'],
    ['an experiment that has ended', 'us_1~over_1_bold'],
    ['a control written as a treatment', 'us_1~hero-copy_3_control'],
    ['a treatment written as a control', 'us_1~hero-copy_3_bold_7_0'],
    ['a slot of another path', 'us_1~home.offer_0_0'],
    ['a slot too few', 'us_1'],
    ['a slot too many', 'us_1~hero-copy_3_bold~home.hero_7_0'],
  ])('shows the slot to everybody for %s, and says so', (_, code) => {
    expect(resolve(code)).toEqual({
      market: 'us',
      contents: [control('home.hero', 'home.hero/7/1')],
      exact: false,
    })
  })

  test.each([
    ['what is no code', 'us_1~hero-copy_3_bold~'],
    ['a code that is too long', `us_1~hero-copy_3_bold~${'x'.repeat(120)}_1_y`],
    ['an unknown market and a slot too few', 'jp_1'],
  ])('knows neither market nor content of %s', (_, code) => {
    expect(resolve(code)).toEqual({
      market: null,
      contents: [control('home.hero', 'home.hero/7/1')],
      exact: false,
    })
  })

  test('one part that is gone takes no other with it', () => {
    const slotsOnPath = ['home.hero', 'home.offer']
    expect(resolve('us_1~hero-copy_3_bold~gone_1_bold', slotsOnPath)).toEqual({
      market: 'us',
      contents: [
        { slot: 'home.hero', contentKey: 'hero-copy/3/bold', experiment: 'hero-copy', variant: 'bold' },
        control('home.offer', 'home.offer/0/0'),
      ],
      exact: false,
    })
  })

  test('a market of another revision is the market, an unknown one is none; neither is exact', () => {
    expect(resolve('us_2~hero-copy_3_bold')).toMatchObject({ market: 'us', exact: false })
    expect(resolve('jp_1~hero-copy_3_bold')).toMatchObject({ market: null, exact: false })
    expect(resolve('jp_1~hero-copy_3_bold').contents).toEqual(resolve('us_1~hero-copy_3_bold').contents)
  })

  test('an experiment of another slot is none here', () => {
    expect(resolve('us_1~hero-copy_3_bold', ['home.offer'])).toEqual({
      market: 'us',
      contents: [control('home.offer', 'home.offer/0/0')],
      exact: false,
    })
  })

  test('never throws, and has one content for each slot, whatever the code', () => {
    const part = fc.constantFrom(
      'us_1',
      'eu_2',
      'hero-copy_3_bold',
      'home.hero_7_0',
      'home.hero_7_9',
      'over_1_bold',
    )
    const code = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 4 }).map((parts) => parts.join('~')),
    )
    fc.assert(
      fc.property(code, fc.subarray(['home.hero', 'home.offer']), (text, onPath) => {
        expect(resolve(text, onPath).contents.map(({ slot }) => slot)).toEqual(onPath)
      }),
      { numRuns: 500 },
    )
  })
})
