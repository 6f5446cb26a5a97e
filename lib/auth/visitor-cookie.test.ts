import { beforeAll, expect, test } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { ephemeralVisitor, mintVisitor, readVisitor, sealVisitor } from './visitor-cookie.ts'

beforeAll(() => stubEnvironment())

test('a visitor is known by the cookie that we sealed, the first time and from memory', async () => {
  const visitor = mintVisitor()
  const cookies = `a=1; sl_visitor=${await sealVisitor(visitor)}; b=2`
  expect(await readVisitor(cookies)).toBe(visitor)
  expect(readVisitor(cookies)).toBe(visitor)
})

test('ids are 128 random bits', () => {
  const ids = new Set(Array.from({ length: 1_000 }, () => mintVisitor()))
  expect(ids.size).toBe(1_000)
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/)
})

test('a cookie that is absent, doubled, changed, lent to another or made up counts as none', async () => {
  const [visitor, other] = [mintVisitor(), mintVisitor()]
  const sealed = await sealVisitor(visitor)
  const [, mac] = sealed.split('.')
  const values = [
    `${other}.${mac}`,
    visitor,
    `${sealed}.x`,
    `${sealed}=`,
    'x.y',
    '.',
    '..',
    '%00',
    'é.é',
    `.${mac}`,
  ]
  for (const value of values) expect(await readVisitor(`sl_visitor=${value}`), value).toBeNull()
  expect(await readVisitor(`sl_visitor=${sealed}; sl_visitor=${sealed}`)).toBeNull()
  expect(await readVisitor(null)).toBeNull()
})

test('an id of the wrong length is refused even with a right seal', async () => {
  const short = 'AAAA' as ReturnType<typeof mintVisitor>
  expect(await readVisitor(`sl_visitor=${await sealVisitor(short)}`)).toBeNull()
})

test('without consent a visitor has an id for one day, and nobody can tell whose it was', async () => {
  const today = await ephemeralVisitor('192.0.2.1', 'Firefox', '2026-11-21')
  expect(await ephemeralVisitor('192.0.2.1', 'Firefox', '2026-11-21')).toBe(today)
  expect(await ephemeralVisitor('192.0.2.1', 'Firefox', '2026-11-22')).not.toBe(today)
  expect(await ephemeralVisitor('192.0.2.2', 'Firefox', '2026-11-21')).not.toBe(today)
  expect(today).toMatch(/^[\w-]{22}$/)
})
