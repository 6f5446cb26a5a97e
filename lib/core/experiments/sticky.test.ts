import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { compiledWith, experimentWith, factsWith, optionsWith } from './builders.ts'
import type { CompiledExperiments } from './compile.ts'
import { applySticky, formatSticky, parseSticky, stickyUser } from './sticky.ts'
import { epochOf } from './sticky-tag.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const tag = fc.stringMatching(/^[0-9a-f]{4}$/)
const entries = fc
  .array(fc.tuple(id, fc.record({ variant: id, tag })), { maxLength: 30 })
  .map((pairs) => new Map(pairs))

const visit = (compiled: CompiledExperiments, text: string, visitor = 'visitor-1') => {
  const assignments = assign(compiled, factsWith({ visitor }), optionsWith({ sticky: parseSticky(text) }))
  return applySticky(text, assignments, compiled)
}

describe('the text of sticky assignments', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(entries, (map) => {
        expect(parseSticky(formatSticky(map))).toEqual(map)
      }),
    )
  })

  test('is the same for the same entries in any order', () => {
    fc.assert(
      fc.property(entries, (map) => {
        expect(formatSticky(new Map([...map].reverse()))).toBe(formatSticky(map))
      }),
    )
  })

  test('may be anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseSticky(text)).not.toThrow()
      }),
    )
    expect(parseSticky('~x~a_b~A_b_0000~a_b_00000~__proto___b_0000~a_b_00ff~')).toEqual(
      new Map([['a', { variant: 'b', tag: '00ff' }]]),
    )
  })

  test('holds as much as fits into a cookie, and stays the same when more does not fit', () => {
    const experiments = Array.from({ length: 120 }, (_, i) =>
      experimentWith({ id: `an-experiment-with-a-long-name-${i}` }),
    )
    const compiled = compiledWith(experiments)
    const text = visit(compiled, '')
    expect(text.length).toBeLessThanOrEqual(3_500)
    expect(text.length).toBeGreaterThan(3_400)
    expect(visit(compiled, text)).toBe(text)
  })
})

describe('applySticky', () => {
  test('writes experiment, variant and the tag of the seed', () => {
    const compiled = compiledWith([experimentWith({ id: 'b' }), experimentWith({ id: 'a' })])
    expect(visit(compiled, '')).toMatch(/^a_(control|bold)_[0-9a-f]{4}~b_(control|bold)_[0-9a-f]{4}$/)
  })

  test('remembers the epoch of an assignment behind the tag, unless it is the first', () => {
    const tagIn = (text: string) => parseSticky(text).get('hero-copy')?.tag ?? ''
    const first = visit(compiledWith([experimentWith()]), '')
    const later = compiledWith([experimentWith({ epoch: 1_234 })])
    expect([tagIn(first).length, epochOf(tagIn(first))]).toEqual([4, 1])
    expect(epochOf(tagIn(visit(later, '')))).toBe(1_234)
    expect(visit(later, first)).toBe(first)
  })

  test('keeps the user in front, who is told apart from entries', () => {
    const compiled = compiledWith([experimentWith({ unit: 'user' })])
    const text = visit(compiled, '@u_Ada')
    expect(text).toMatch(/^@u_Ada~hero-copy_/)
    expect([stickyUser(text), stickyUser('a_b_0000'), stickyUser('@no~~space bar')]).toEqual([
      'u_Ada',
      undefined,
      'no',
    ])
    expect(parseSticky(text).size).toBe(1)
    for (const unfit of ['a~b', 'a;b', 'a b', '', 'x'.repeat(97)])
      expect(formatSticky(new Map(), unfit)).toBe('')
  })

  test('gives a visitor who comes again the identical text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(8), (visitor, count) => {
        const compiled = compiledWith(
          Array.from({ length: count }, (_, index) => experimentWith({ id: `e${index}`, coverage: 0.7 })),
        )
        const text = visit(compiled, '', visitor)
        expect(visit(compiled, text, visitor)).toBe(text)
      }),
    )
  })

  test('keeps the variant when the ratios turn', () => {
    const withRatios = (control: number) =>
      compiledWith([
        experimentWith({
          variants: [
            { key: 'control', ratio: control },
            { key: 'bold', ratio: 1 - control },
          ],
        }),
      ])
    const text = visit(withRatios(1), '')
    expect(text).toMatch(/^hero-copy_control_/)
    expect(visit(withRatios(0), text)).toBe(text)
  })

  test('leaves the text alone, garbage and all, while nothing is added', () => {
    const compiled = compiledWith([experimentWith({ status: 'paused' })])
    expect(visit(compiled, 'gone_a_0000~~garbage')).toBe('gone_a_0000~~garbage')
  })

  test('drops what is gone or restarted when something is added, and keeps what pauses', () => {
    const paused = experimentWith({ id: 'paused', status: 'paused' })
    const before = visit(compiledWith([experimentWith({ id: 'gone' }), { ...paused, status: 'running' }]), '')
    const kept = before.split('~').find((entry) => entry.startsWith('paused_'))
    const after = visit(compiledWith([experimentWith({ id: 'new' }), paused]), before)
    expect(after).toMatch(/^new_\w+_[0-9a-f]{4}~paused_/)
    expect(after.split('~')).toContain(kept)
    const restarted = visit(compiledWith([experimentWith({ id: 'new', seed: 'another' }), paused]), after)
    expect(restarted.split('~')).toHaveLength(2)
    expect(restarted).not.toBe(after)
  })

  test('keeps nothing that a person chose', () => {
    const compiled = compiledWith([
      experimentWith({ forced: { 'visitor-1': 'bold' } }),
      experimentWith({ id: 'other' }),
    ])
    const options = optionsWith({ overrides: new Map([['other', 'bold']]) })
    expect(applySticky('', assign(compiled, factsWith(), options), compiled)).toBe('')
  })
})
