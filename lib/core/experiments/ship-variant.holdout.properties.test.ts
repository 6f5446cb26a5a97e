import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { experimentWith, factsWith, liveWith, visitors } from './builders.ts'
import { compile } from './compile.ts'
import { toContentKey } from './content-key.ts'
import { countPages } from './count-pages.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import { pieceOf } from './fault.ts'
import { findHeldOutChanges } from './find-held-out-changes.ts'
import { HELD_OUT } from './held-out-audience.ts'
import { putBack } from './put-back.ts'
import { putPiece } from './put-piece.ts'
import { shipVariant } from './ship-variant.ts'
import { resolveRule } from './slots.ts'
import { unreferencedKeys } from './unreferenced-keys.ts'

const SLOT = 'home.hero'
const HOLDOUT = { coverage: 0.3, seed: 'h1' }
const DECLARED = { en: 'Declared' }
const PEOPLE = visitors(40).flatMap((visitor) =>
  ['DE', 'FR', 'JP'].map((country) => factsWith({ visitor, country, device: 'mobile' })),
)

const audience = fc.constantFrom(
  { attribute: 'country', in: ['DE'] },
  { attribute: 'country', notIn: ['FR'] },
  {
    all: [
      { attribute: 'country', in: ['FR'] },
      { attribute: 'device', in: ['mobile'] },
    ],
  },
  { any: [{ attribute: 'country', in: ['JP'] }, { segment: 'dach' }] },
  { attribute: 'heldOut', equals: false },
  HELD_OUT,
  { all: [HELD_OUT, { attribute: 'country', in: ['DE'] }] },
)
const rules = fc.array(fc.record({ audience }), { maxLength: 3 }).map((list) => [...list, {}])
const shipment = fc.record(
  { audience, replace: fc.constantFrom('all' as const, 'default' as const) },
  { requiredKeys: ['replace'] },
)
const shipments = fc.array(shipment, { minLength: 1, maxLength: 4 })

type Shipment = { readonly audience?: object; readonly replace: 'all' | 'default' }

/** A slot with these rules, and an experiment for each shipment, each with content of its own. */
function liveFor(
  slotRules: readonly object[] | null,
  ships: readonly Pick<Shipment, 'audience'>[],
  holdout: object | null = HOLDOUT,
): LiveDocuments {
  const experiments = ships.map(({ audience: of }, index) =>
    experimentWith({ id: `e${index}`, ...(of && { audience: of }) }),
  )
  const own = slotRules?.map((_, rule) => [toContentKey(SLOT, 1, rule), { en: `Own ${rule}` }]) ?? []
  const tested = ships.map((_, index) => [toContentKey(`e${index}`, 1, 'bold'), { en: `Winner ${index}` }])
  const slots = slotRules ? { [SLOT]: { revision: 1, rules: slotRules } } : {}
  const segments = { dach: { attribute: 'country', in: ['DE', 'AT'] } }
  return liveWith(
    experiments,
    { slots, segments, ...(holdout && { holdout }) },
    Object.fromEntries([...own, ...tested]),
  )
}

/** What each of the people sees, and whether they are held out. */
function seen({ experiments, content }: LiveDocuments) {
  const compiled = compile(parseExperiments(experiments).document)
  return PEOPLE.map((facts) => {
    const { revision, rule } = resolveRule(compiled, SLOT, facts)
    const shown = revision === 0 ? DECLARED : pieceOf(content, toContentKey(SLOT, revision, rule)).value
    return { isHeldOut: compiled.isHeldOut(facts.visitor), shown }
  })
}
const shownTo = (documents: LiveDocuments, heldOut: boolean) =>
  seen(documents).flatMap(({ isHeldOut, shown }) => (isHeldOut === heldOut ? [shown] : []))

/** One shipment after another, each a version of its own; one that is refused changes nothing. */
function shipAll(live: LiveDocuments, ships: readonly Pick<Shipment, 'replace'>[]) {
  return ships.reduce((documents, { replace }, index) => {
    const stamp = { version: index + 2, at: '2026-11-21T12:00:00.000Z' }
    const result = shipVariant(`e${index}`, 'bold', replace, () => DECLARED)(documents, stamp)
    return result.ok ? result.documents : documents
  }, live)
}
const stampAt = (version: number) => ({ version, at: '2026-11-21T13:00:00.000Z' })
function apply(documents: LiveDocuments, piece: Parameters<typeof putPiece>[0], version = 9): LiveDocuments {
  const result = putPiece(piece)(documents, stampAt(version))
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.documents
}
const anyCase = [fc.option(rules), shipments] as const

describe('whatever is shipped, in whatever order', () => {
  test('the held-out see what they saw', () => {
    fc.assert(
      fc.property(...anyCase, (own, ships) => {
        const live = liveFor(own, ships)
        expect(shownTo(shipAll(live, ships), true)).toEqual(shownTo(live, true))
      }),
      { numRuns: 400 },
    )
  })

  test('everybody else sees what they would see without a holdout', () => {
    fc.assert(
      fc.property(...anyCase, (own, ships) => {
        const after = shipAll(liveFor(own, ships), ships)
        const alone = shipAll(liveFor(own, ships, { ...HOLDOUT, coverage: 0 }), ships)
        const people = seen(after)
        const without = seen(alone)
        people.forEach(({ isHeldOut, shown }, index) => {
          if (!isHeldOut) expect(shown).toEqual(without[index]?.shown)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('there is one layer of rules for the held-out: no more than the slot had rules before the first', () => {
    fc.assert(
      fc.property(...anyCase, (own, ships) => {
        const { document } = parseExperiments(shipAll(liveFor(own, ships), ships).experiments)
        const theirs = document.slots[SLOT]?.rules.filter((rule) =>
          JSON.stringify(rule).includes('"in":[true]'),
        )
        expect(theirs?.length ?? 0).toBeLessThanOrEqual(own?.length ?? 1)
      }),
      { numRuns: 400 },
    )
  })

  test('no content is left that nothing shows, but the experiments’ own', () => {
    fc.assert(
      fc.property(...anyCase, (own, ships) => {
        const { experiments, content } = shipAll(liveFor(own, ships), ships)
        expect(unreferencedKeys(experiments, parseExperiments(experiments).document, content)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('nothing of it is told as a change for the held-out, nor a rollback of it', () => {
    fc.assert(
      fc.property(rules, shipments, (own, ships) => {
        const live = liveFor(own, ships)
        const after = shipAll(live, ships)
        expect(findHeldOutChanges(live, after)).toEqual([])
        const back = putBack(live)(after, stampAt(9))
        expect(back.ok && findHeldOutChanges(after, back.documents)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('when the holdout', () => {
  const ships: readonly Shipment[] = [{ replace: 'default' }, { replace: 'all' }]
  const german = { attribute: 'country', in: ['DE'] }
  const live = liveFor([{ audience: german }, {}], ships)
  const shipped = shipAll(live, ships)
  const slotOf = ({ experiments }: LiveDocuments) => parseExperiments(experiments).document.slots[SLOT]

  test('is in force, rules for the held-out stand in front, each with its old content', () => {
    expect(slotOf(shipped)?.rules).toEqual([
      { audience: { all: [HELD_OUT, german] } },
      { audience: HELD_OUT },
      {},
    ])
    const revision = slotOf(shipped)?.revision
    expect([0, 1, 2].map((rule) => pieceOf(shipped.content, `${SLOT}/${revision}/${rule}`).value)).toEqual([
      { en: 'Own 0' },
      { en: 'Own 1' },
      { en: 'Winner 1' },
    ])
  })

  test.each([
    ['ends', null],
    ['holds nobody out', { ...HOLDOUT, coverage: 0 }],
    ['begins anew under another seed', { ...HOLDOUT, seed: 'h2' }],
  ])('%s, what was kept goes in the same edit, and all see what is live', (_, value) => {
    const after = apply(shipped, { kind: 'holdout', value })
    expect(slotOf(after)).toEqual({ revision: 9, rules: [{}] })
    expect(new Set(seen(after).map(({ shown }) => JSON.stringify(shown)))).toEqual(
      new Set(['{"en":"Winner 1"}']),
    )
    expect(Object.keys(after.content as object).filter((key) => key.startsWith(SLOT))).toEqual([
      `${SLOT}/9/0`,
    ])
    expect(findHeldOutChanges(shipped, after)).toEqual([])
  })

  test('takes more or fewer visitors in under its seed, what was kept stays', () => {
    const after = apply(shipped, { kind: 'holdout', value: { ...HOLDOUT, coverage: 0.1 } })
    expect(slotOf(after)).toEqual(slotOf(shipped))
    expect(after.content).toEqual(shipped.content)
  })

  test('takes slots along whose rules are for the held-out in any place, and no others', () => {
    const other = apply(shipped, {
      kind: 'slot',
      name: 'a.b',
      value: { rules: [{ audience: { all: [{ ...HELD_OUT, in: [true] }] }, content: {} }, { content: {} }] },
    })
    const plain = apply(other, { kind: 'slot', name: 'c.d', value: { rules: [{ content: {} }] } })
    const { slots } = parseExperiments(
      apply(plain, { kind: 'holdout', value: null }, 11).experiments,
    ).document
    expect([slots[SLOT], slots['a.b'], slots['c.d']]).toEqual([
      { revision: 11, rules: [{}] },
      { revision: 11, rules: [{}] },
      { revision: 9, rules: [{}] },
    ])
  })

  test('goes on, pages are counted for its rules too', () => {
    const pagesOf = ({ experiments }: LiveDocuments) =>
      countPages(compile(parseExperiments(experiments).document), [SLOT], [{ key: 'eu', revision: 1 }], 99)
    expect(pagesOf(shipped)).toBe(3)
    expect(pagesOf(apply(shipped, { kind: 'holdout', value: null }))).toBe(1)
  })

  test.each([
    ['lost', [{ content: { en: 'Mine' } }]],
    [
      'hidden',
      [{ content: { en: 'Mine' } }, { audience: HELD_OUT, content: { en: 'Own 1' } }, { content: {} }],
    ],
    ['changed', [{ audience: HELD_OUT, content: { en: 'Mine' } }, { content: { en: 'Winner 1' } }]],
  ])('goes on, and rules for the held-out are %s, that is told', (_, value) => {
    const after = apply(shipped, { kind: 'slot', name: SLOT, value: { rules: value } })
    expect(findHeldOutChanges(shipped, after)).toMatchObject([
      { code: 'held-out-changed', experiment: '~holdout' },
    ])
  })

  test('goes on, and only what others see is edited, nothing is told', () => {
    const kept = [
      { audience: { all: [HELD_OUT, german] }, content: { en: 'Own 0' } },
      { audience: { attribute: 'heldOut', in: [true] }, content: { en: 'Own 1' } },
    ]
    const mine = [...kept, { audience: german, content: { en: 'Mine' } }, { content: { en: 'Also mine' } }]
    const after = apply(shipped, { kind: 'slot', name: SLOT, value: { rules: mine } })
    expect(findHeldOutChanges(shipped, after)).toEqual([])
    expect(shownTo(after, true)).toEqual(shownTo(live, true))
  })
})
