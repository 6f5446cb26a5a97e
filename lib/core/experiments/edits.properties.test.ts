import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { documentWith, experimentWith, factsWith, NEXT, optionsWith } from './builders.ts'
import { toSentence } from './change-sentence.ts'
import { codesOf } from './codes-of.ts'
import { compile } from './compile.ts'
import { referencedKeys } from './content-key.ts'
import { describeChanges } from './describe-changes.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import { findBiases } from './find-biases.ts'
import { putBack } from './put-back.ts'
import { resolveCode } from './resolve-code.ts'
import { setStatus } from './set-status.ts'
import { shipVariant } from './ship-variant.ts'
import { anyEdit, anyId, anyLive, SLOTS } from './testing/arbitraries.ts'

type Raw = Readonly<Record<string, unknown>>
const NOW = Date.parse(NEXT.at)

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}
const faultsOf = (documents: LiveDocuments) =>
  parseExperiments(documents.experiments).faults.map(({ message }) => message)

describe('an edit of any documents', () => {
  test('refuses with a fault, or gives documents that have no fault which they did not have', () => {
    let edited = 0
    fc.assert(
      fc.property(anyLive, anyEdit, (documents, apply) => {
        const result = apply(documents, NEXT)
        expect(result.ok || result.faults.length > 0).toBe(true)
        if (!result.ok) return
        edited++
        const known = faultsOf(documents)
        for (const message of faultsOf(result.documents)) {
          expect(known).toContain(message)
          known.splice(known.indexOf(message), 1)
        }
        expect(result.documents.experiments).toMatchObject({
          schema: 1,
          version: NEXT.version,
          updatedAt: NEXT.at,
        })
      }),
      { numRuns: 1_500 },
    )
    expect(edited).toBeGreaterThan(150)
  })

  test('changes nothing that it was given', () => {
    fc.assert(
      fc.property(anyLive, anyEdit, anyLive, (documents, apply, others) => {
        apply(freeze(documents), NEXT)
        putBack(freeze(others))(documents, NEXT)
      }),
      { numRuns: 300 },
    )
  })

  test('keeps every field and every piece that it is not about, as it stands', () => {
    fc.assert(
      fc.property(anyLive, anyId, fc.constantFrom('pause', 'resume', 'stop'), (documents, of, action) => {
        const result = setStatus(of, action)(documents, NEXT)
        if (!result.ok) return
        const strip = (value: unknown) => {
          const { version: _, updatedAt: __, experiments, ...rest } = value as Raw
          return {
            ...rest,
            experiments: (experiments as unknown[]).filter((one) => (one as Raw | null)?.id !== of),
          }
        }
        expect(strip(result.documents.experiments)).toEqual(strip(documents.experiments))
        expect(result.documents.content).toBe(documents.content)
      }),
      { numRuns: 500 },
    )
  })

  test('never takes an epoch back', () => {
    fc.assert(
      fc.property(anyLive, anyEdit, (documents, apply) => {
        const result = apply(documents, NEXT)
        if (!result.ok) return
        const before = parseExperiments(documents.experiments).document.experiments
        for (const after of parseExperiments(result.documents.experiments).document.experiments) {
          const earlier = before.find((one) => one.id === after.id && one.seed === after.seed)
          expect(after.epoch).toBeGreaterThanOrEqual(earlier?.epoch ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('never gives other content to a key that is shown before and after: pages are kept by it', () => {
    const shownIn = ({ experiments }: LiveDocuments) => referencedKeys(parseExperiments(experiments).document)
    fc.assert(
      fc.property(anyLive, anyEdit, (documents, apply) => {
        const result = apply(documents, NEXT)
        if (!result.ok || result.documents.content === documents.content) return
        const before = shownIn(documents)
        const [old, now] = [documents.content, result.documents.content] as [Raw | undefined, Raw]
        for (const key of shownIn(result.documents))
          if (before.has(key) && old && Object.hasOwn(old, key)) expect(now[key]).toEqual(old[key])
      }),
      { numRuns: 500 },
    )
  })

  test('is taken back by putBack, whatever it was, but for the epochs that it opened', () => {
    fc.assert(
      fc.property(anyLive, anyEdit, (documents, apply) => {
        const result = apply(documents, NEXT)
        if (!result.ok) return
        const restored = putBack(documents)(result.documents, { ...NEXT, version: 3 })
        if (!restored.ok) throw new Error('These documents could be edited')
        expect(restored.documents.experiments).toMatchObject({ version: 3 })
        const changes = describeChanges(documents, restored.documents)
        expect(changes.filter(({ pointer }) => !pointer.endsWith('/epoch'))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('whatever the documents, nothing throws', () => {
  test('in comparing them', () => {
    fc.assert(
      fc.property(anyLive, anyLive, (before, after) => {
        expect(toSentence(describeChanges(before, after)).length).toBeGreaterThan(0)
        for (const { message } of findBiases(before, after, NOW)) expect(message.length).toBeGreaterThan(20)
      }),
      { numRuns: 500 },
    )
  })

  test('in deciding by them: every visitor gets a variant that exists, and a page that is known', () => {
    const us = { key: 'us', revision: 1 }
    fc.assert(
      fc.property(anyLive, fc.nat(1_000), ({ experiments }, number) => {
        const compiled = compile(parseExperiments(experiments).document)
        for (const { experiment, variant } of assign(
          compiled,
          factsWith({ visitor: `v${number}` }),
          optionsWith(),
        ))
          expect(compiled.byId.get(experiment)?.variants).toContain(variant)
        for (const code of codesOf(compiled, SLOTS, [us]).codes)
          expect(resolveCode(compiled, SLOTS, [us], code).exact).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('in editing, however deep they are nested', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)
    const documents = {
      experiments: documentWith([experimentWith({ owner: deep }), experimentWith({ id: 'a' })], {
        note: deep,
        slots: { 'home.hero': deep },
      }),
      content: { 'a/1/bold': deep, 'home.hero/1/0': deep },
    }
    const copy = {
      ...documents,
      content: { ...documents.content, 'a/1/bold': JSON.parse(JSON.stringify(1)) },
    }
    expect(setStatus('a', 'pause')(documents, NEXT).ok).toBe(true)
    expect(shipVariant('a', 'bold', 'all')(documents, NEXT).ok).toBe(true)
    expect(() => findBiases(documents, copy, NOW)).not.toThrow()
    expect(() => toSentence(describeChanges(documents, copy))).not.toThrow()
  })
})
