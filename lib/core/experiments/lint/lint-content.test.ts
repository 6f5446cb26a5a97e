import { describe, expect, test } from 'vitest'
import { experimentWith, liveWith } from '../builders.ts'
import { lint } from '../lint.ts'
import { GERMAN, NOW, SITE, TEXT } from './lint-for-test.ts'

type Raw = Readonly<Record<string, unknown>>

describe('lint of content', () => {
  const of = (entries: Raw, experiments: readonly Raw[] = [experimentWith()], document: Raw = {}) =>
    lint(liveWith(experiments, document, entries), SITE, NOW).map(({ severity, code, pointer, document }) => {
      expect(document).toBe('content')
      return `${severity} ${code} ${pointer}`
    })

  test('what a required language lacks is an error, what another lacks a warning', () => {
    expect(of({})).toEqual(['warning no-content /hero-copy~11~1bold'])
    expect(of({ 'hero-copy/1/bold': 'text' })).toEqual(['error content-missing /hero-copy~11~1bold'])
    expect(of({ 'hero-copy/1/bold': { de: 'Text' } })).toEqual([
      'error content-missing /hero-copy~11~1bold/en',
    ])
    expect(of({ 'hero-copy/1/bold': { en: 'Text' } })).toEqual([
      'warning translation-missing /hero-copy~11~1bold/de',
    ])
  })

  test('what the slot refuses is an error, with its place', () => {
    expect(of({ 'hero-copy/1/bold': { en: 'Text', de: { text: 7 } } })).toEqual([
      'error content-invalid /hero-copy~11~1bold/de/text',
    ])
  })

  test('every rule of a slot needs content, of its revision', () => {
    const slots = { 'home.hero': { revision: 2, rules: [{ audience: GERMAN }, {}] } }
    const entries = { 'home.hero/1/0': TEXT, 'home.hero/2/0': TEXT }
    expect(of(entries, [], { slots })).toEqual([
      'error content-missing /home.hero~12~11',
      'warning unreferenced-content /home.hero~11~10',
    ])
  })

  test('what nothing shows is told, but not of what has ended or is broken', () => {
    expect(of({ 'gone/1/bold': TEXT, odd: 1 }, [])).toEqual([
      'warning unreferenced-content /gone~11~1bold',
      'warning unreferenced-content /odd',
    ])
    expect(of({ 'hero-copy/1/bold': TEXT }, [experimentWith({ status: 'ended' })])).toEqual([])
    expect(of({}, [experimentWith({ status: 'ended' })])).toEqual([])
  })
})
