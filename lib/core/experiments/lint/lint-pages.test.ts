import { describe, expect, test } from 'vitest'
import { experimentWith, liveWith, NEXT, variantsWith } from '../builders.ts'
import { MAX_PAGES_PER_PATH } from '../codes-of.ts'
import { compile } from '../compile.ts'
import { countPages } from '../count-pages.ts'
import { parseExperiments } from '../document.ts'
import { lint } from '../lint.ts'
import { siteForTest } from './lint-for-test.ts'

type Raw = Readonly<Record<string, unknown>>
const names = (count: number) => Array.from({ length: count }, (_, index) => `page.s${index}`)
const ids = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`)
const markets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `m${index}`, revision: 1 }))

/** One experiment on each slot of a path, in so many markets. */
function pagesOf(
  count: number,
  inMarkets: number,
  changes: (index: number) => Raw = () => ({}),
  document: Raw = {},
) {
  const slots = names(count)
  const experiments = slots.map((slot, index) => experimentWith({ id: `e${index}`, slot, ...changes(index) }))
  const site = siteForTest(slots, { markets: markets(inMarkets) })
  const findings = lint(liveWith(experiments, document), site, Date.parse(NEXT.at))
  const count_ = (list: readonly Raw[]) =>
    countPages(
      compile(parseExperiments(liveWith(list, document).experiments).document),
      slots,
      site.markets,
      1e6,
    )
  return { experiments, messages: findings.filter(({ code }) => code === 'too-many-pages'), count: count_ }
}

/** The experiments with disjoint ranges of one group for those that a message names. */
function grouped(experiments: readonly Raw[], named: readonly string[]): readonly Raw[] {
  return experiments.map((experiment) => {
    const place = named.indexOf(String(experiment.id))
    const range = [place / named.length, (place + 1) / named.length]
    return place < 0 ? experiment : { ...experiment, group: { id: 'together', range } }
  })
}

/** Ids in `Put e0, e1 and e2 into one exclusion group`. */
const namedIn = (message: string) => /Put (.+) into one/.exec(message)?.[1]?.split(/, | and /) ?? []

describe('the cap of pages', () => {
  test('twelve experiments on one path are refused, with those to group and the pages that it then needs', () => {
    const { messages, experiments, count } = pagesOf(12, 2)
    expect(messages).toHaveLength(1)
    const [{ message, severity } = { message: '', severity: '' }] = messages
    expect(severity).toBe('error')
    expect(message).toContain('/ would need 8,192 pages, and a path may have 64')
    const named = namedIn(message)
    expect(named.length).toBeGreaterThan(1)
    const pages = count(grouped(experiments, named))
    expect(pages).toBeLessThanOrEqual(MAX_PAGES_PER_PATH)
    expect(message).toContain(`then it needs ${pages}`)
    expect(count(grouped(experiments, named.slice(0, -1)))).toBeGreaterThan(MAX_PAGES_PER_PATH)
  })

  test('when even a group of all is too much, it says how many can run at once', () => {
    const { messages, experiments, count } = pagesOf(12, 4)
    const all = ids(12)
    expect(count(grouped(experiments, all))).toBe(100)
    expect(messages[0]?.message).toContain(
      'Even with all of its 12 experiments in one exclusion group it would need 100: at most 7 of them can run at once',
    )
    expect(count(grouped(experiments.slice(0, 7), ids(7)))).toBeLessThanOrEqual(MAX_PAGES_PER_PATH)
    expect(count(grouped(experiments.slice(0, 8), ids(8)))).toBeGreaterThan(MAX_PAGES_PER_PATH)
  })

  test('it names as few as it takes, those with the most variants first', () => {
    const ratios = [
      [0.5, 0.5],
      [0.2, 0.2, 0.3, 0.3],
      [0.2, 0.2, 0.2, 0.2, 0.2],
      [0.5, 0.5],
    ]
    const { messages, experiments, count } = pagesOf(4, 1, (index) => ({
      variants: variantsWith(...(ratios[index] ?? [])),
    }))
    expect(count(experiments)).toBe(2 * 4 * 5 * 2)
    expect(messages[0]?.message).toContain('Put e2 and e1 into one exclusion group')
    expect(messages[0]?.message).toContain(`then it needs ${(1 + 5 + 4) * 2 * 2}`)
    expect(count(grouped(experiments, ['e2', 'e1']))).toBe(40)
  })

  test('experiments that share a group move together', () => {
    const group = (index: number) =>
      index < 2 ? { group: { id: 'pair', range: [index / 2, (index + 1) / 2] } } : {}
    const { messages } = pagesOf(6, 4, group)
    const named = namedIn(messages[0]?.message ?? '')
    expect(named.includes('e0')).toBe(named.includes('e1'))
  })

  test('an experiment is never told to exclude the one that it requires', () => {
    const { messages } = pagesOf(8, 1, (index) => {
      return index === 0 ? { requires: { experiment: 'e1', variants: ['bold'] } } : {}
    })
    const named = namedIn(messages[0]?.message ?? '')
    expect(named.length).toBeGreaterThan(1)
    expect(named.includes('e0') && named.includes('e1')).toBe(false)
  })

  test('markets and rules alone can be too many', () => {
    const rules = Array.from({ length: 20 }, (_, index) => {
      return index === 19 ? {} : { audience: { attribute: 'city', in: [`Holm ${index}`] } }
    })
    const { messages } = pagesOf(1, 4, () => ({ status: 'paused' }), {
      slots: { 'page.s0': { revision: 1, rules } },
    })
    expect(messages[0]?.message).toContain('Its markets and the rules of its slots alone need 80')
  })

  test('more than anybody counts is said so, at once', () => {
    expect(pagesOf(40, 4).messages[0]?.message).toContain('more than 1,000,000 pages')
  })

  test('paths with the same slots are told once, and what fits is not told', () => {
    const slots = names(12)
    const samplePaths = [
      { path: '/a', slots },
      { path: '/b', slots },
      { path: '/c', slots: slots.slice(0, 2) },
    ]
    const experiments = slots.map((slot, index) => experimentWith({ id: `e${index}`, slot }))
    const findings = lint(liveWith(experiments), siteForTest(slots, { samplePaths }), Date.parse(NEXT.at))
    expect(
      findings.filter(({ code }) => code === 'too-many-pages').map(({ message }) => message.slice(0, 2)),
    ).toEqual(['/a'])
  })
})

describe('the length of codes', () => {
  const long = (length: number) => 'x'.repeat(length)
  const lengths = (experiments: readonly Raw[]) => {
    const slots = names(2)
    return lint(liveWith(experiments), siteForTest(slots), Date.parse(NEXT.at)).filter(
      ({ code }) => code === 'code-too-long',
    )
  }

  test('a code that could be too long is refused, with the experiments whose ids are to be shortened', () => {
    const experiments = [
      experimentWith({ id: `a${long(60)}`, slot: 'page.s0' }),
      experimentWith({ id: `b${long(40)}`, slot: 'page.s1' }),
    ]
    const [finding] = lengths(experiments)
    const length = `us_1~a${long(60)}_1_control_0_0~b${long(40)}_1_control_0_0`.length
    expect(finding).toMatchObject({ severity: 'error', pointer: '/experiments' })
    expect(finding?.message).toContain(`has ${length} characters, and a code may have 120`)
    expect(finding?.message).toContain(`Shorten the ids of a${long(60)}, by ${length - 120} characters`)
  })

  test('experiments that never meet do not add up', () => {
    const experiments = [0, 1].map((index) =>
      experimentWith({
        id: `${index}${long(60)}`,
        slot: `page.s${index}`,
        group: { id: 'page', range: [index / 2, (index + 1) / 2] },
      }),
    )
    expect(lengths(experiments)).toEqual([])
  })

  test('what fits to the last character is in order', () => {
    const of = (first: number, second: number) =>
      lengths([
        experimentWith({ id: long(first), slot: 'page.s0' }),
        experimentWith({ id: `y${long(second - 1)}`, slot: 'page.s1' }),
      ])
    const ids = 120 - 'us_1~_1_control_0_0~_1_control_0_0'.length
    expect(of(60, ids - 60)).toEqual([])
    expect(of(60, ids - 59)).toHaveLength(1)
  })
})
