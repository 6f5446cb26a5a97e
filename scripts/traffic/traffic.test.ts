import { describe, expect, test } from 'vitest'
import { liftChance } from './lift.ts'
import { measureLoad } from './measure-load.ts'
import { planVisits } from './plan-visits.ts'
import { createProfile } from './profile.ts'
import { logNormal, pick, seededRandom } from './random.ts'
import { readPage } from './read-page.ts'
import { readTrafficOptions } from './read-traffic-options.ts'
import { Diary, sumTruth } from './truth.ts'

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

  test('a log-normal number has its median and its spread', () => {
    const random = seededRandom(3)
    const logs = Array.from({ length: 20_000 }, () => Math.log(logNormal(random, 50, 0.7)))
    const mean = logs.reduce((sum, number) => sum + number, 0) / logs.length
    const variance = logs.reduce((sum, number) => sum + (number - mean) ** 2, 0) / logs.length
    expect(Math.abs(mean - Math.log(50))).toBeLessThan(0.02)
    expect(Math.abs(Math.sqrt(variance) - 0.7)).toBeLessThan(0.02)
  })

  test('gives every visitor an address of their own', () => {
    const addresses = Array.from(
      { length: 5_000 },
      (_, index) => createProfile(seededRandom(index), index).address,
    )
    expect(new Set(addresses).size).toBe(5_000)
  })
})

describe('a simulated visitor', () => {
  test('comes on days of the run, in order, and decides on the first visit or the last', () => {
    const plans = Array.from({ length: 2_000 }, (_, seed) => planVisits(seededRandom(seed), 7))
    for (const { days, decidesOn } of plans) {
      expect(days).toEqual(days.toSorted((a, b) => a - b))
      expect(Math.min(...days)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...days)).toBeLessThan(7)
      expect([0, days.length - 1]).toContain(decidesOn)
    }
    expect(new Set(plans.map(({ days }) => days[0])).size).toBe(7)
    expect(plans.filter(({ decidesOn }) => decidesOn > 0).length).toBeGreaterThan(800)
  })

  test('has loads that resemble each other more than those of others', () => {
    const lcpOf = (visitor: number) => {
      const random = seededRandom(visitor)
      const profile = { ...createProfile(random, visitor), isMobile: false }
      return [1, 2].map(() =>
        Math.log(measureLoad(random, profile).find(({ metric }) => metric === 'LCP')?.value ?? 0),
      )
    }
    const pairs = Array.from({ length: 2_000 }, (_, visitor) => lcpOf(visitor))
    const meanOf = (numbers: readonly number[]) =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length
    const within = meanOf(pairs.map(([a = 0, b = 0]) => (a - b) ** 2 / 2))
    const mean = meanOf(pairs.flat())
    const whole = meanOf(pairs.flat().map((number) => (number - mean) ** 2))
    // 0.45² of 0.45² + 0.2² lies between visitors.
    expect(1 - within / whole).toBeGreaterThan(0.78)
    expect(1 - within / whole).toBeLessThan(0.88)
  })

  test('clicks and buys more often by the lift of each variant seen, and of no other', () => {
    const lifts = [
      { experiment: 'hero', variant: 'bold', lift: 0.2 },
      { experiment: 'offer', variant: 'b', lift: -0.5 },
    ]
    expect(liftChance(0.1, new Map(), lifts)).toBe(0.1)
    expect(liftChance(0.1, new Map([['hero', 'control']]), lifts)).toBe(0.1)
    expect(liftChance(0.1, new Map([['hero', 'bold']]), lifts)).toBeCloseTo(0.12, 12)
    expect(
      liftChance(
        0.1,
        new Map([
          ['hero', 'bold'],
          ['offer', 'b'],
        ]),
        lifts,
      ),
    ).toBeCloseTo(0.06, 12)
  })
})

describe('readPage', () => {
  test('finds the code in the data for hydration, and from it what each slot of the path shows', () => {
    const html =
      '<script>self.__next_f.push([1,"{\\"code\\":\\"eu_1~hero-copy_1_bold~home.offer_1_0\\"}"])</script><section id="cookie-choices">'
    expect(readPage('/', html)).toEqual({
      path: '/',
      code: 'eu_1~hero-copy_1_bold~home.offer_1_0',
      asksConsent: true,
      slots: [
        { slot: 'home.hero', exposure: 'seen', shown: { experiment: 'hero-copy', variant: 'bold' } },
        { slot: 'home.offer', exposure: 'seen', shown: null },
      ],
    })
    expect(readPage('/cart', '"code":"us_1"')).toMatchObject({ code: 'us_1', asksConsent: false, slots: [] })
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
      rate: 0.08,
      clicks: null,
      days: null,
      verdict: null,
      json: false,
      url: 'http://localhost:1',
      lifts: [
        { experiment: 'hero-copy', variant: 'bold', lift: 0.2 },
        { experiment: 'a', variant: 'b', lift: -0.5 },
      ],
    })
  })

  test('a verdict finds out by itself how many visitors it needs', () => {
    expect(readTrafficOptions(['--verdict', '--seeds', '3'])).toMatchObject({
      visitors: null,
      verdict: { seeds: 3, port: 3100 },
    })
  })

  test.each([
    [[]],
    [['--visitors', '0']],
    [['--visitors', '1', '--lift', 'a=1']],
    [['--visitors', '1', '--url', 'x']],
    [['--visitors', '1', '--lift', 'a:b=-2']],
    [['--visitors', '1', '--rate', '1']],
    [['--visitors', '1', '--clicks', '0']],
    [['--verdict', '--seeds', '0']],
    [['--verdict', '--port', '70000']],
    [['--visitors', '1', '--days', '0']],
    [['--visitors', '1', '--days', '91']],
  ])('refuses %j', (args) => {
    expect(() => readTrafficOptions(args)).toThrow()
  })
})

describe('the truth', () => {
  test('a goal counts for the variants seen before it, once a visitor; all their amounts do', () => {
    const buyer = new Diary()
    buyer.reach('click:home.hero')
    buyer.see('hero', 'bold')
    buyer.reach('purchase', 1_000)
    buyer.see('promise', 'control')
    buyer.reach('purchase', 500)
    const other = new Diary()
    other.see('hero', 'bold')
    expect(sumTruth([buyer, other, new Diary()])).toEqual([
      {
        experiment: 'hero',
        variant: 'bold',
        visitors: 2,
        goals: { purchase: 1 },
        revenueMinor: 1_500,
        revenueSquares: '2250000',
      },
      {
        experiment: 'promise',
        variant: 'control',
        visitors: 1,
        goals: { purchase: 1 },
        revenueMinor: 500,
        revenueSquares: '250000',
      },
    ])
  })
})
