import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith, liveWith, variantsWith } from './builders.ts'
import { parseExperiments } from './document.ts'
import { CONTENT, GERMAN, groupAt, NOW, otherWith, rampOf, SITE, TEXT, told } from './lint/lint-for-test.ts'
import { lint } from './lint.ts'

type Raw = Readonly<Record<string, unknown>>

describe('lint', () => {
  test('has nothing to say of documents that are in order', () => {
    const slots = { 'home.hero': { revision: 2, rules: [{ audience: GERMAN }, {}] } }
    const documents = liveWith(
      [experimentWith(), otherWith()],
      { slots },
      { ...CONTENT, 'home.hero/2/0': TEXT, 'home.hero/2/1': TEXT },
    )
    expect(lint(documents, SITE, NOW)).toEqual([])
  })

  test('tells what to do in every message, and in words that fit a line or two', () => {
    const documents = liveWith([
      experimentWith({ coverage: 0, slot: 'a.b' }),
      otherWith({ variants: variantsWith(0, 1) }),
    ])
    for (const { message } of lint(documents, SITE, NOW)) expect(message).toMatch(/^[A-Z0-9/].{20,300}$/i)
  })

  test('never throws, whatever the documents, and has an error for what the parser drops', () => {
    const experiment = fc.record(
      {
        id: fc.constantFrom('a', 'b'),
        status: fc.constantFrom('running', 'paused', 'ended', 'scheduled', 7),
        slot: fc.constantFrom('home.hero', 'x.y'),
        seed: fc.constant('s'),
        variants: fc.oneof(fc.anything(), fc.constant(variantsWith(0.5, 0.5))),
        group: fc.oneof(fc.anything(), fc.constant(groupAt(0, 1))),
        requires: fc.oneof(fc.anything(), fc.constant({ experiment: 'a', variants: ['v1'] })),
        schedule: fc.oneof(fc.anything(), fc.constant(rampOf(0.5))),
      },
      { requiredKeys: ['id', 'status', 'slot', 'seed', 'variants'] },
    )
    const document = fc
      .array(fc.oneof(fc.anything(), experiment), { maxLength: 4 })
      .map((list) => documentWith(list as Raw[]))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), document), fc.anything(), (experiments, entries) => {
        const findings = lint({ experiments, content: entries }, SITE, NOW)
        const invalid = findings.filter(({ code }) => code === 'invalid').map(({ pointer }) => pointer)
        expect(invalid).toEqual(parseExperiments(experiments).faults.map(({ pointer }) => pointer))
        for (const { code, severity, message } of findings) {
          expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
          expect(['error', 'warning']).toContain(severity)
          expect(message.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
    for (const experiments of [undefined, null, [], {}, 'x'])
      expect(told({ experiments, content: undefined })).toEqual(['error invalid /schema'])
  })
})
