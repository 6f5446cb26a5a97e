import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith } from './builders.ts'
import { toSentence } from './change-sentence.ts'
import { describeChanges } from './describe-changes.ts'
import type { LiveDocuments } from './edit.ts'
import { putBack } from './put-back.ts'
import { putDraft } from './put-draft.ts'
import { putPiece } from './put-piece.ts'
import { putRatios } from './put-ratios.ts'
import { setStatus } from './set-status.ts'
import { shipVariant } from './ship-variant.ts'

type Raw = Readonly<Record<string, unknown>>
const slots = { 'home.hero': { revision: 1, rules: [{}] } }
const live = liveWith(
  [experimentWith()],
  { slots },
  { 'hero-copy/1/bold': { en: 'Bold' }, 'home.hero/1/0': { en: 'Own' } },
)
const tell = (after: LiveDocuments, before: LiveDocuments = live) =>
  toSentence(describeChanges(before, after)).replaceAll('\u00a0', ' ')
const withExperiment = (changes: Raw) => ({
  ...live,
  experiments: liveWith([experimentWith(changes)], { slots }).experiments,
})

describe('toSentence', () => {
  test('tells ratios, a pause, a resumption and a stop', () => {
    expect(tell(edited(putRatios('hero-copy', { control: 0.2, bold: 0.8 }), live))).toBe(
      'hero-copy: bold from 50 % to 80 %, control from 50 % to 20 %',
    )
    const paused = edited(setStatus('hero-copy', 'pause'), live)
    expect(tell(paused)).toBe('hero-copy: paused')
    expect(tell(edited(setStatus('hero-copy', 'resume'), paused), paused)).toBe('hero-copy: resumed')
    expect(tell(edited(setStatus('hero-copy', 'stop'), live))).toBe('hero-copy: stopped')
  })

  test('tells what came and what went by that alone', () => {
    const variants = [
      { key: 'control', ratio: 0.5 },
      { key: 'new', ratio: 0.5 },
    ]
    const definition = { slot: 'a.b', variants, content: { new: { en: 'New' } } }
    const added = edited(putDraft({ id: 'nav', definition }, { usedSeeds: [] }), live)
    expect(tell(added)).toBe('nav added')
    expect(tell(live, added)).toBe('nav removed')
  })

  test('tells new content, and not what merely moved with it to a new revision', () => {
    const variants = [
      { key: 'control', ratio: 0.5 },
      { key: 'bold', ratio: 0.25 },
      { key: 'italic', ratio: 0.25 },
    ]
    const before = liveWith(
      [experimentWith({ variants })],
      {},
      {
        'hero-copy/1/bold': { en: 'Bold', de: 'Fett' },
        'hero-copy/1/italic': { en: 'Italic' },
      },
    )
    const definition = { slot: 'home.hero', variants, content: { bold: { en: 'Bolder', de: 'Fett' } } }
    expect(tell(edited(putDraft({ id: 'hero-copy', definition }, { usedSeeds: [] }), before), before)).toBe(
      'hero-copy: content of bold changed',
    )
  })

  test('tells a shipment', () => {
    expect(tell(edited(shipVariant('hero-copy', 'bold', 'all'), live))).toBe(
      'hero-copy: stopped; home.hero: content changed',
    )
  })

  test('tells other pieces by their kind', () => {
    const put = (...args: Parameters<typeof putPiece>) => tell(edited(putPiece(...args), live))
    expect(put({ kind: 'segment', name: 'dach', value: {} })).toBe('segment dach added')
    expect(put({ kind: 'flag', name: 'f', value: { enabled: true, coverage: 1 } })).toBe('flag f added')
    expect(put({ kind: 'holdout', value: { coverage: 0.1, seed: 'h' } })).toBe('holdout added')
    const rules = [
      { audience: { attribute: 'country', in: ['DE'] }, content: { en: 'German' } },
      { content: { en: 'Own' } },
    ]
    expect(put({ kind: 'slot', name: 'home.hero', value: { rules } })).toBe(
      'home.hero: rules changed, content changed',
    )
    const flags = (flag: Raw) => ({
      ...live,
      experiments: liveWith([], { flags: [{ key: 'f', ...flag }] }).experiments,
    })
    expect(tell(flags({ enabled: true, coverage: 0.5 }), flags({ enabled: false, coverage: 1 }))).toBe(
      'flag f: turned on, coverage from 100 % to 50 %',
    )
  })

  test('tells each field of an experiment in words', () => {
    const changes = { coverage: 0.5, audience: { attribute: 'country', in: ['DE'] }, seed: 'again' }
    expect(tell(withExperiment(changes))).toBe(
      'hero-copy: restarted under the seed again, coverage from 100 % to 50 %, audience added',
    )
    expect(
      tell(
        withExperiment({ schedule: { end: '2030-01-01T00:00:00Z' } }),
        withExperiment({ schedule: { end: '2031-01-01T00:00:00Z' } }),
      ),
    ).toBe('hero-copy: schedule changed')
    expect(tell(withExperiment({ variants: 'none' }))).toBe('hero-copy: control removed, bold removed')
  })

  test('tells what a hand edit broke, whatever it put there', () => {
    const odd = { toString: 1, constructor: 2 }
    const after = withExperiment({ status: odd, seed: odd, constructor: odd, variants: [odd] })
    expect(tell(after)).toMatch(/^hero-copy: .*status changed/)
  })

  test('says so when there is nothing to tell', () => {
    expect(tell(edited(putBack(live), live))).toBe('nothing that visitors notice changed')
  })

  test('is short, however many changes there are', () => {
    const many = Array.from({ length: 100 }, (_, index) => experimentWith({ id: `experiment-${index}` }))
    const sentence = tell(liveWith(many), liveWith([]))
    expect(sentence.length).toBeLessThan(260)
    expect(sentence).toMatch(/^experiment-0 added; experiment-1 added; .*; and \d+ more$/)
  })
})
