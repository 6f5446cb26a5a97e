import { beforeAll, expect, test } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { isPass, sealPass } from './internal-pass.ts'
import { seal } from './seal.ts'

beforeAll(() => stubEnvironment())

const NOW = 1_000_000_000
const PATH = '/variants/us_1/en'

test('a pass opens its own path for a minute', async () => {
  const pass = await sealPass(PATH, NOW)
  expect(await isPass(PATH, pass, NOW)).toBe(true)
  expect(await isPass(PATH, pass, NOW + 59_000)).toBe(true)
  expect(await isPass(PATH, pass, NOW + 61_000)).toBe(false)
  expect(await isPass('/variants/us_1/de', pass, NOW)).toBe(false)
})

test('a pass that was changed, prolonged or made up opens nothing', async () => {
  const pass = await sealPass(PATH, NOW)
  const mac = pass.split('.')[1]
  const far = (NOW * 2).toString(36)
  for (const forged of [
    '',
    '.',
    'x',
    `${far}.${mac}`,
    `.${mac}`,
    `${pass}.x`,
    `${pass}A`,
    `${far}.${await seal('preview', `${far} ${PATH}`)}`,
    `!.${await seal('internal', `! ${PATH}`)}`,
  ])
    expect(await isPass(PATH, forged, NOW), forged).toBe(false)
})
