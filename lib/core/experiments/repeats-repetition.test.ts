import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith } from './builders.ts'
import { parseExperiments } from './document.ts'
import { repeatsRepetition } from './repeats-repetition.ts'

describe('repeatsRepetition', () => {
  test.each([
    '(a+)+$',
    '^(a*)*$',
    '(a+){2,}',
    '(?:a{3,})*',
    '((a+)b)+',
    '((a+)?)*',
    '(?:x(?<name>\\w+)y)+z',
    '([(]+)+',
    '(\\(+)+',
    '(a+?)+?',
    '(a|(b+))*',
  ])('%j does', (source) => {
    expect(repeatsRepetition(source)).toBe(true)
  })

  test.each([
    '',
    '^/products/',
    '[(+]+',
    '\\(a+\\)+',
    '(a+)',
    '(a+)b+',
    '(a+)?',
    '(a+){2}',
    '(a+){1,3}',
    '(a{1,9})+',
    '(ab)+',
    '([*+{2,}])+',
    '([\\]+]x)+',
    '(a\\+)+',
    '(?=.*\\d)(?=.*[a-z]).+',
    'a{,3}(x{)+',
    '(a)+(b)*',
  ])('%j does not', (source) => {
    expect(repeatsRepetition(source)).toBe(false)
  })

  test('answers for any text, and no answer depends on what stands in a class or behind a backslash', () => {
    const signs = fc.string({ unit: fc.constantFrom('(', ')', '+', '*', '{2,}', '|', 'a', '?', '[') })
    fc.assert(
      fc.property(fc.string(), signs, (text, inside) => {
        expect(typeof repeatsRepetition(text)).toBe('boolean')
        expect(repeatsRepetition(`(a[${inside}]b)+`)).toBe(false)
        const escaped = [...inside].map((char) => `\\${char}`).join('')
        expect(repeatsRepetition(`(a${escaped}b)+`)).toBe(false)
        expect(repeatsRepetition(`(a[${inside}]*b)+`)).toBe(true)
      }),
    )
  })
})

test('a pattern that could hold up every visitor is no part of a document, and the fault says how to write it', () => {
  const audience = { all: [{ attribute: 'path', matches: '(a+)+$' }] }
  const { document, faults } = parseExperiments(documentWith([experimentWith({ audience })]))
  expect(document.experiments).toEqual([])
  expect(faults).toEqual([
    { pointer: '/experiments/0/audience/all/0/matches', message: expect.stringContaining('(a+)+') },
  ])
})
