import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const OLD = 'old-secret-old-secret-old-secret-old-secret-old'
const NEW = 'new-secret-new-secret-new-secret-new-secret-new'

async function withSecrets(secrets: string) {
  vi.resetModules()
  stubEnvironment({ SHORELINE_SECRET: secrets })
  return await import('./seal.ts')
}

let ours: Awaited<ReturnType<typeof withSecrets>>
beforeEach(async () => {
  ours = await withSecrets(NEW)
})

test('a seal holds for its text and its purpose, and for nothing else', async () => {
  const { seal, isSealed } = ours
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (text, other) => {
      const mark = await seal('visitor', text)
      expect(mark).toMatch(/^[\w-]{22}$/)
      expect(await isSealed('visitor', text, mark)).toBe(true)
      expect(await isSealed('variants', text, mark)).toBe(false)
      if (other !== text) expect(await isSealed('visitor', other, mark)).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test('a changed, shortened, lengthened or respelled seal does not hold', async () => {
  const mark = await ours.seal('visitor', 'text')
  const swapped = (mark.startsWith('A') ? 'B' : 'A') + mark.slice(1)
  for (const given of ['', swapped, mark.slice(0, -1), `${mark}A`, `${mark}=`, ` ${mark}`, 'ü'.repeat(22)])
    expect(await ours.isSealed('visitor', 'text', given), given).toBe(false)
  // 16 bytes are 22 characters, the last of which carries four bits that mean nothing.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const respelled = mark.slice(0, -1) + alphabet[alphabet.indexOf(mark.at(-1) ?? '') ^ 1]
  expect(await ours.isSealed('visitor', 'text', respelled)).toBe(false)
})

test('a seal outlives the rotation of its secret as long as the old one is listed', async () => {
  const mark = await (await withSecrets(OLD)).seal('visitor', 'text')
  expect(await (await withSecrets(`${NEW},${OLD}`)).isSealed('visitor', 'text', mark)).toBe(true)
  expect(await (await withSecrets(NEW)).isSealed('visitor', 'text', mark)).toBe(false)
})
