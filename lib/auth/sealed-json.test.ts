import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { openSealedJson, sealJson } from './sealed-json.ts'

const Shape = v.object({ name: v.string() })

beforeAll(() => stubEnvironment())

test('a sealed value opens for its purpose and shape, and nothing else does', async () => {
  const sealed = await sealJson('sso', { name: 'Ädä 🌊' })
  expect(await openSealedJson('sso', sealed, Shape)).toEqual({ name: 'Ädä 🌊' })
  expect(await openSealedJson('shown', sealed, Shape)).toBeNull()
  expect(await openSealedJson('sso', sealed, v.object({ name: v.number() }))).toBeNull()
  for (const text of ['', '.', 'x.y', `${sealed}.x`, sealed.slice(1), `x${sealed}`])
    expect(await openSealedJson('sso', text, Shape)).toBeNull()
})
