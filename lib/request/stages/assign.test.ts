import { beforeAll, describe, expect, test } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { mintVisitor, sealVisitor } from '#lib/auth/visitor-cookie'
import { resolveMarket } from '#lib/core/access/markets'
import { EMPTY_PREVIEW } from '#lib/core/preview/preview'
import { contextWith, snapshotWith } from '../testing/context-with.ts'
import { stubEnvironment } from '../testing/stub-environment.ts'
import { assignStage } from './assign.ts'

beforeAll(() => stubEnvironment())

const germany = { market: resolveMarket(snapshotWith().markets, 'DE'), country: 'DE' }

async function assign(...request: Parameters<typeof contextWith>) {
  const decision = await assignStage.run(contextWith(...request))
  if (decision.type !== 'next') throw new Error('assign never ends the way')
  return decision
}

describe('assign', () => {
  test('where consent is required and not given, no cookie is set and the variant holds for the day', async () => {
    const first = await assign({}, germany)
    const again = await assign({}, germany)
    expect(first.reason).toBe('unit-today')
    expect(first.edits?.cookies).toEqual([])
    expect(again.facts).toEqual(first.facts)
  })

  test('with consent the same visitor is remembered', async () => {
    const { reason, edits } = await assign({ headers: { cookie: 'sl_consent=granted' } }, germany)
    expect(reason).toBe('unit-new-cookie')
    expect(edits?.cookies).toHaveLength(2)
  })

  test('Global Privacy Control wins over everything, and takes back the cookies of before', async () => {
    const visitor = await sealVisitor(mintVisitor())
    const { reason, edits } = await assign({
      headers: { 'sec-gpc': '1', cookie: `sl_visitor=${visitor}; sl_consent=granted` },
    })
    expect(reason).toBe('unit-today')
    expect(edits?.cookies).toEqual([{ name: 'sl_visitor', value: '', maxAgeSeconds: 0 }])
  })

  test('a prefetch without a cookie mints no id', async () => {
    const { reason, edits } = await assign({ headers: { 'sec-fetch-dest': 'empty' } })
    expect(reason).toBe('unit-today')
    expect(edits?.cookies).toEqual([])
  })

  test('assignments sealed for another visitor count for nothing', async () => {
    const own = mintVisitor()
    const { edits } = await assign({})
    const foreign = edits?.cookies?.find(({ name }) => name === 'sl_variants')?.value
    const { facts } = await assign({ headers: { cookie: `sl_variants=${foreign}` } }, { visitor: own })
    expect(facts?.assignments?.every(({ reason }) => reason === 'bucketed')).toBe(true)
  })

  test('the code names the market and what each slot of the path shows', async () => {
    const { facts } = await assign({}, germany)
    expect(facts?.code).toMatch(
      /^eu_1~hero-copy_1_(?:bold|control_1_0)~offer-wording_1_(?:free-shipping|control_1_0)$/,
    )
    const list = await assign({ url: 'https://shop.example/products' })
    expect(list.facts?.code).toBe('us_1')
  })

  describe('in a preview', () => {
    const preview = (choices: Record<string, string>) => ({
      ...EMPTY_PREVIEW,
      mode: 'share' as const,
      expiresAtSeconds: 1,
      choices: new Map(Object.entries(choices)),
    })
    const crowded = (status: string) => {
      const [first, ...others] = experiments.experiments
      const rival = { ...first, id: 'a-rival', seed: 'a-rival-1', status }
      return {
        snapshot: snapshotWith({ experiments: { ...experiments, experiments: [rival, first, ...others] } }),
      }
    }

    test('a choice wins over chance, and no id is given or kept', async () => {
      for (const variant of ['control', 'bold']) {
        const { facts, edits } = await assign({}, { preview: preview({ 'hero-copy': variant }) })
        const own = facts?.assignments?.find(({ experiment }) => experiment === 'hero-copy')
        expect(own).toMatchObject({ variant, reason: 'override' })
        expect(edits).toBeUndefined()
      }
    })

    test('an experiment that nobody chose leaves the slot of one that was chosen', async () => {
      const { facts } = await assign({}, { ...crowded('running'), preview: preview({ 'hero-copy': 'bold' }) })
      expect(facts?.code).toContain('~hero-copy_1_bold~')
      const other = await assign({}, { ...crowded('running'), preview: preview({ 'a-rival': 'bold' }) })
      expect(other.facts?.code).toContain('~a-rival_1_bold~')
    })

    test('one that does not run shows the own content of its slot, on which drafts are laid', async () => {
      const { facts } = await assign({}, { ...crowded('paused'), preview: preview({ 'a-rival': 'bold' }) })
      expect(facts?.code).toContain('~home.hero_1_1~')
    })

    test('a variant that is not there changes nothing', async () => {
      const { facts } = await assign({}, { preview: preview({ 'hero-copy': 'gone', gone: 'bold' }) })
      expect(facts?.assignments?.map(({ reason }) => reason)).toEqual(['bucketed', 'bucketed', 'bucketed'])
    })
  })
})
