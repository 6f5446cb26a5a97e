import { readdirSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApiDocument } from '#lib/openapi/document'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const API = new URL('../', import.meta.url)

type Paths = Record<string, Record<string, { operationId: string; security: unknown[] }>>
const paths = () => openApiDocument().paths as Paths

/** Every method that the handlers under app/api have, as the document would name it. */
async function handled(): Promise<string[]> {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /route\.ts$/.test(file),
  )
  const found = await Promise.all(
    files.map(async (file) => {
      const handlers = (await import(new URL(file, API).href)) as Record<string, { name?: string }>
      const path = `/api/${file.replace(/\/route\.ts$/, '').replaceAll(/\[(?:\.{3})?(\w+)\]/g, '{$1}')}`
      return METHODS.filter((method) => handlers[method]?.name === method).map(
        (method) => `${method} ${path}`,
      )
    }),
  )
  return found.flat().toSorted()
}

test('the document names every method of every route, and none that does not exist', async () => {
  const named = Object.entries(paths()).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(named.toSorted()).toEqual(await handled())
})

test('the document is valid OpenAPI 3.1, and each operation has an id of its own', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(openApiDocument())))
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
  const ids = Object.values(paths()).flatMap((operations) =>
    Object.values(operations).map((one) => one.operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('the validator does find faults', async () => {
  const broken = JSON.parse(JSON.stringify(openApiDocument()))
  broken.paths['/api/me'].get.responses = 7
  expect((await new Validator().validate(broken)).valid).toBe(false)
})

test('every reference leads somewhere', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()))
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
  expect(references.length).toBeGreaterThan(100)
  for (const to of new Set(references)) {
    const target = to
      .slice(2)
      .split('/')
      .reduce((place, step) => place?.[step], document)
    expect([to, typeof target]).toEqual([to, 'object'])
  }
})

test('what needs a role says so, and what anyone may is open', () => {
  expect(paths()['/api/health']?.get?.security).toEqual([])
  expect(paths()['/api/experiments']?.post?.security).toEqual([{ bearer: [] }, { session: [] }])
  expect(paths()['/api/cron/{job}']?.post?.security).toEqual([{ cronSecret: [] }])
})
