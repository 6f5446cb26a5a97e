import { expect, test } from 'vitest'
import { tellDifferences } from './tell-differences.ts'

const fields = [
  { pointer: '/headline', label: 'Headline', kind: 'text' },
  { pointer: '/action/href', label: 'Link', kind: 'link' },
  {
    pointer: '/layout',
    label: 'Layout',
    kind: 'choice',
    options: [
      { value: 'left', label: 'Text left' },
      { value: 'right', label: 'Text right' },
    ],
  },
] as const
const control = { headline: 'Things that like weather', action: { href: '/products' }, layout: 'left' }

test('a text differs word by word, anything else as a whole and by its name', () => {
  const variant = { ...control, headline: 'Things that love weather', layout: 'right' }
  const [headline, layout, ...others] = tellDifferences(fields, control, variant)
  expect(others).toEqual([])
  expect(headline?.label).toBe('Headline')
  expect(headline?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'like' },
    { kind: 'added', text: 'love' },
  ])
  expect(layout?.parts).toEqual([
    { kind: 'removed', text: 'Text left' },
    { kind: 'added', text: 'Text right' },
  ])
})

test('the parts of either side make up its text', () => {
  const variant = { ...control, headline: 'Weather is what these things like' }
  const parts = tellDifferences(fields, control, variant)[0]?.parts ?? []
  const side = (left: string) =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('')
  expect(side('added')).toBe(control.headline)
  expect(side('removed')).toBe(variant.headline)
})

test('what reads the same does not differ, and what is missing is said to be', () => {
  expect(tellDifferences(fields, control, { ...control })).toEqual([])
  const [gone] = tellDifferences(fields, control, { ...control, action: {} })
  expect(gone?.parts.at(-1)).toEqual({ kind: 'added', text: '(nothing)' })
})
