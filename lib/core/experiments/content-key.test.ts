import { describe, expect, test } from 'vitest'
import { documentWith, experimentWith, variantsWith } from './builders.ts'
import { parseContentKey, referencedKeys, toContentKey } from './content-key.ts'
import { parseExperiments } from './document.ts'

describe('content keys', () => {
  test('are read as they are written', () => {
    expect(parseContentKey(toContentKey('home.hero', 7, 0))).toEqual({
      owner: 'home.hero',
      revision: 7,
      part: '0',
    })
    expect(parseContentKey(toContentKey('hero-copy', 1, 'bold'))).toEqual({
      owner: 'hero-copy',
      revision: 1,
      part: 'bold',
    })
  })

  test.each([
    '',
    'note',
    'a/1',
    'a/01/b',
    'a/-1/b',
    'a/1/b/c',
    'A/1/b',
    'a/1/',
    '/1/b',
    'a/1/b\n',
    '__proto__',
  ])('%j is none of ours', (key) => {
    expect(parseContentKey(key)).toBeNull()
  })

  test('are referred to by every rule of a slot and every treatment, of their revision', () => {
    const experiments = [
      experimentWith({ id: 'a', revision: 3, variants: variantsWith(0.2, 0.3, 0.5) }),
      experimentWith({ id: 'b', status: 'ended' }),
    ]
    const slots = {
      'home.hero': { revision: 7, rules: [{ audience: { attribute: 'country', in: ['DE'] } }, {}] },
    }
    const { document } = parseExperiments(documentWith(experiments, { slots }))
    expect([...referencedKeys(document)]).toEqual([
      'home.hero/7/0',
      'home.hero/7/1',
      'a/3/v1',
      'a/3/v2',
      'b/1/bold',
    ])
  })
})
