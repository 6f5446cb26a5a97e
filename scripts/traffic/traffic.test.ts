import { describe, expect, test } from 'vitest'
import { createProfile } from './profile.ts'
import { pick, seededRandom } from './random.ts'
import { readPage, readProductSlugs } from './read-page.ts'
import { readTrafficOptions } from './read-traffic-options.ts'
import { Tally } from './tally.ts'

describe('chance', () => {
  test('repeats for the same seed and is even', () => {
    const [a, b] = [seededRandom(7), seededRandom(7)]
    const numbers = Array.from({ length: 10_000 }, a)
    expect(numbers.slice(0, 9)).toEqual(Array.from({ length: 9 }, b))
    expect(numbers.reduce((sum, number) => sum + number, 0) / 10_000).toBeCloseTo(0.5, 1)
  })

  test('picks by weight', () => {
    const random = seededRandom(1)
    const picked = Array.from({ length: 1_000 }, () =>
      pick(random, [
        ['often', 3],
        ['seldom', 1],
        ['never', 0],
      ] as const),
    )
    expect(picked.filter((value) => value === 'often').length).toBeGreaterThan(700)
    expect(picked).not.toContain('never')
  })

  test('gives every visitor an address of their own', () => {
    const addresses = Array.from(
      { length: 5_000 },
      (_, index) => createProfile(seededRandom(index), index).address,
    )
    expect(new Set(addresses).size).toBe(5_000)
  })
})

describe('readPage', () => {
  const html = `<html data-code="eu_1~hero-copy_1_bold~home.offer_1_0"><section class="a" data-slot="home.hero" data-exposure="seen">
    <p data-slot="home.offer" data-exposure="page"><a href="/products/keel-mug"></a><a href="/products/keel-mug"></a>`

  test('finds the code, the slots, and the experiment on each', () => {
    expect(readPage('/', html)).toEqual({
      path: '/',
      code: 'eu_1~hero-copy_1_bold~home.offer_1_0',
      asksConsent: false,
      slots: [
        { slot: 'home.hero', exposure: 'seen', shown: { experiment: 'hero-copy', variant: 'bold' } },
        { slot: 'home.offer', exposure: 'page', shown: null },
      ],
    })
    expect(readProductSlugs(html)).toEqual(['keel-mug'])
  })

  test('finds the code in the data for hydration too', () => {
    const script =
      '<script>self.__next_f.push([1,"{\\"code\\":\\"us_1\\"}"])</script><section id="cookie-choices">'
    expect(readPage('/cart', script)).toEqual({ path: '/cart', code: 'us_1', asksConsent: true, slots: [] })
  })
})

describe('options', () => {
  test('lifts, seed and the instance to send to', () => {
    const options = readTrafficOptions([
      '--visitors',
      '10',
      '--lift',
      'hero-copy:bold=0.2',
      '--lift',
      'a:b=-.5',
      '--url',
      'http://localhost:1',
    ])
    expect(options).toMatchObject({
      visitors: 10,
      seed: 1,
      url: 'http://localhost:1',
      lifts: [
        { experiment: 'hero-copy', variant: 'bold', lift: 0.2 },
        { experiment: 'a', variant: 'b', lift: -0.5 },
      ],
    })
  })

  test.each([
    [[]],
    [['--visitors', '0']],
    [['--visitors', '1', '--lift', 'a=1']],
    [['--visitors', '1', '--url', 'x']],
    [['--visitors', '1', '--lift', 'a:b=-2']],
  ])('refuses %j', (args) => {
    expect(() => readTrafficOptions(args)).toThrow()
  })
})

test('the table counts visitors and orders by experiment and variant', () => {
  const tally = new Tally()
  tally.add({ seen: new Map([['hero', 'bold']]), hasBought: true })
  tally.add({ seen: new Map([['hero', 'bold']]), hasBought: false })
  tally.add({ seen: new Map(), hasBought: true })
  expect(tally.format()).toContain('3 visitors, 2 orders')
  expect(tally.format()).toMatch(/hero +bold +2 +1 +50\.00 %/)
})
