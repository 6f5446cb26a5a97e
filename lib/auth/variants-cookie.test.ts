import { beforeAll, expect, test } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { readSealedVariants, sealVariants } from './variants-cookie.ts'
import { mintVisitor } from './visitor-cookie.ts'

beforeAll(() => stubEnvironment())

const TEXT = 'hero-copy.1.bold~offer-wording.1.control'

test('a visitor gets back what was sealed for them, the first time and from memory', async () => {
  const visitor = mintVisitor()
  const cookies = `sl_variants=${await sealVariants(visitor, TEXT)}`
  expect(await readSealedVariants(cookies, visitor)).toBe(TEXT)
  expect(readSealedVariants(cookies, visitor)).toBe(TEXT)
})

test('the cookie of one visitor says nothing for another, remembered or not', async () => {
  const [mine, yours] = [mintVisitor(), mintVisitor()]
  const cookies = `sl_variants=${await sealVariants(mine, TEXT)}`
  expect(await readSealedVariants(cookies, yours)).toBeNull()
  expect(await readSealedVariants(cookies, mine)).toBe(TEXT)
  expect(await readSealedVariants(cookies, yours)).toBeNull()
})

test('a chosen variant cannot be written into it', async () => {
  const visitor = mintVisitor()
  const sealed = await sealVariants(visitor, TEXT)
  const forged = sealed.replace('bold', 'control')
  for (const value of [forged, TEXT, '', '.', `${TEXT}.`, sealed.slice(0, -1), `${sealed}x`])
    expect(await readSealedVariants(`sl_variants=${value}`, visitor), value).toBeNull()
})

test('an overlong cookie is not even verified, a doubled one counts as none', async () => {
  const visitor = mintVisitor()
  expect(
    await readSealedVariants(`sl_variants=${await sealVariants(visitor, 'x'.repeat(4_000))}`, visitor),
  ).toBeNull()
  const sealed = await sealVariants(visitor, TEXT)
  expect(await readSealedVariants(`sl_variants=${sealed}; sl_variants=${sealed}`, visitor)).toBeNull()
})
