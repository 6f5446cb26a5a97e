import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith, NEXT } from './builders.ts'
import { shipVariant } from './ship-variant.ts'

const BOLD = { en: 'Bold' }
const french = { attribute: 'country', in: ['FR'] }
const german = { attribute: 'country', in: ['DE'] }
const slots = {
  'home.hero': { revision: 7, note: 'mine', rules: [{ audience: german }, {}] },
  'a.b': { rules: [{}] },
}
const content = {
  'home.hero/7/0': { en: 'German' },
  'home.hero/7/1': { en: 'Own' },
  'a.b/1/0': {},
  'hero-copy/3/bold': BOLD,
  note: 'by hand',
}
const live = (changes: object = {}, more: readonly object[] = []) =>
  liveWith([experimentWith({ revision: 3, ...changes }), ...(more as [])], { slots, note: 'x' }, content)
const rules = ({ experiments }: ReturnType<typeof edited>) =>
  (experiments.slots as Readonly<Record<string, { readonly rules: unknown }>>)['home.hero']

describe('shipVariant', () => {
  test('a winner that was tested on all becomes the only rule of its slot, and the experiment ends', () => {
    const after = edited(shipVariant('hero-copy', 'bold', 'all'), live())
    expect(after.experiments).toEqual({
      ...(live().experiments as object),
      version: 2,
      updatedAt: NEXT.at,
      slots: { ...slots, 'home.hero': { revision: 8, note: 'mine', rules: [{}] } },
      experiments: [experimentWith({ revision: 3, status: 'ended' })],
    })
    expect(after.content).toEqual({
      'home.hero/8/0': BOLD,
      'a.b/1/0': {},
      'hero-copy/3/bold': BOLD,
      note: 'by hand',
    })
  })

  test('or the last rule alone, so that personalisation stays', () => {
    const after = edited(shipVariant('hero-copy', 'bold', 'default'), live())
    expect(rules(after)).toEqual({ revision: 8, note: 'mine', rules: [{ audience: german }, {}] })
    expect(after.content).toMatchObject({ 'home.hero/8/0': { en: 'German' }, 'home.hero/8/1': BOLD })
  })

  test('a winner that was tested on an audience becomes the first rule, for that audience', () => {
    for (const replace of ['all', 'default'] as const) {
      const after = edited(shipVariant('hero-copy', 'bold', replace), live({ audience: french }))
      expect(rules(after)).toMatchObject({
        revision: 8,
        rules: [{ audience: french }, { audience: german }, {}],
      })
      expect(after.content).toMatchObject({
        'home.hero/8/0': BOLD,
        'home.hero/8/1': { en: 'German' },
        'home.hero/8/2': { en: 'Own' },
      })
    }
  })

  test('with the control the slot stays as it is, and the experiment ends', () => {
    const after = edited(shipVariant('hero-copy', 'control', 'all'), live())
    expect(after.experiments).toMatchObject({ slots, experiments: [{ status: 'ended' }] })
    expect(after.content).toEqual(content)
  })

  test('changes the control of others on the slot, which opens an epoch for them', () => {
    const others = [experimentWith({ id: 'next' }), experimentWith({ id: 'apart', slot: 'a.b' })]
    const after = edited(shipVariant('hero-copy', 'bold', 'all'), live({ status: 'paused' }, others))
    expect(after.experiments.experiments).toMatchObject([{ status: 'ended' }, { epoch: 2 }, others[1]])
    expect((after.experiments.experiments as readonly object[])[0]).not.toHaveProperty('epoch')
  })

  test('works on what was stopped, not on what has not begun', () => {
    expect(shipVariant('hero-copy', 'bold', 'all')(live({ status: 'ended' }), NEXT).ok).toBe(true)
    expect(shipVariant('hero-copy', 'bold', 'all')(live({ status: 'scheduled' }), NEXT)).toMatchObject({
      code: 'wrong-state',
    })
  })

  test('a slot that the documents do not hold begins with the winner, if it is for all', () => {
    const declared = (changes: object) =>
      liveWith([experimentWith({ revision: 3, ...changes })], {}, { 'hero-copy/3/bold': BOLD })
    const after = edited(shipVariant('hero-copy', 'bold', 'default'), declared({}))
    expect(after.experiments.slots).toEqual({ 'home.hero': { revision: 2, rules: [{}] } })
    expect(shipVariant('hero-copy', 'bold', 'all')(declared({ audience: french }), NEXT)).toMatchObject({
      code: 'invalid',
      faults: [{ pointer: '/variant' }],
    })
  })

  test('refuses a variant that is none, and one without content', () => {
    const at = (variant: string, documents = live()) =>
      shipVariant('hero-copy', variant, 'all')(documents, NEXT)
    expect(at('italic')).toMatchObject({ code: 'invalid', faults: [{ pointer: '/variant' }] })
    expect(at('bold', liveWith([experimentWith()]))).toMatchObject({
      code: 'invalid',
      faults: [{ pointer: '/variant' }],
    })
    expect(shipVariant('nowhere', 'bold', 'all')(live(), NEXT)).toMatchObject({ code: 'not-found' })
  })
})
