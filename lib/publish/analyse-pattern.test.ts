import { describe, expect, test } from 'vitest'
import { patternAnalyser } from './analyse-pattern.ts'

/** A verdict must not hang on how busy the machine is. */
const PATIENT = { patienceMs: 15_000 } as const

describe('patternAnalyser', () => {
  test.each([
    '^/products/',
    'iphone|ipad',
    '^[a-z0-9-]{1,64}$',
    '^https://(www\\.)?shop\\.example/',
    '^(?:https?://)?(?:www\\.)?(google|bing|duckduckgo)\\.[a-z]{2,3}(/|$)',
    '\\bsale\\b',
    '',
  ])('%j is matched in little time whatever the text', (pattern) => {
    expect(patternAnalyser(PATIENT)(pattern)).toBeNull()
  })

  test.each(['^(a+)+$', '(x+x+)+y', '^(.*)*$', '(a|a)*b', '([a-z]+)*\\d'])(
    '%j can be kept busy, and it is said so',
    (pattern) => {
      expect(patternAnalyser(PATIENT)(pattern)).toMatch(/too many ways/)
    },
  )

  test('what is no regular expression is not let through', () => {
    for (const pattern of ['(', '[z-a]', '\\']) expect(patternAnalyser()(pattern)).not.toBeNull()
  })
})

describe('one run over many patterns', () => {
  const evil = (number: number) => `^(([a-z])+.)+[A-Z]([a-z])+${number}$`

  test('takes a moment at most, however many are unsafe, and lets none of them through', () => {
    const analyse = patternAnalyser()
    const startedAt = performance.now()
    for (let number = 0; number < 900; number++) expect(analyse(evil(number))).not.toBeNull()
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  test('ends with the first few that are unsafe', () => {
    const analyse = patternAnalyser({ ...PATIENT, clock: () => 0 })
    const reasons = Array.from({ length: 8 }, (_, number) => analyse(`^(a|a)*${number}$`))
    expect(reasons.filter((reason) => reason?.includes('too many ways'))).toHaveLength(5)
    expect(reasons.filter((reason) => reason?.includes('mend those first'))).toHaveLength(3)
  })

  test('what there was no time for counts as unsafe for now, and is analysed when it is asked for again', () => {
    const times = [0, 10_000]
    const slow = patternAnalyser({ ...PATIENT, clock: () => times.shift() ?? 20_000 })
    expect(slow('^never-seen-before$')).toBeNull()
    expect(slow('^nor-this$')).toMatch(/no time/)
    expect(patternAnalyser(PATIENT)('^nor-this$')).toBeNull()
  })

  test('what is known costs nothing, also when there is no time left', () => {
    expect(patternAnalyser(PATIENT)('^known$')).toBeNull()
    const times = [0, 10_000]
    const slow = patternAnalyser({ ...PATIENT, clock: () => times.shift() ?? 20_000 })
    slow('^takes-all-the-time$')
    expect(slow('^known$')).toBeNull()
  })
})
