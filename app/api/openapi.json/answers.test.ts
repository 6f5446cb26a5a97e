import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { content as seedContent } from '#content/seed/content'
import { experiments as seed } from '#content/seed/experiments'
import { openApiDocument } from '#lib/openapi/document'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { type Answered, apiForTest } from '../testing/api-for-test.ts'

type Media = { schema: unknown }
type Documented = {
  responses: Record<string, { content?: Record<string, Media> }>
  requestBody?: { content: Record<string, Media> }
}

const document = JSON.parse(JSON.stringify(openApiDocument()))
// OpenAPI's own words beside schemas are none of JSON Schema's.
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema({ $id: 'openapi', ...document })

function faultsOf(schema: unknown, value: unknown): unknown[] {
  const text = JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')
  const validate = ajv.compile(JSON.parse(text))
  return validate(value) ? [] : (validate.errors ?? [])
}

/** An answer against what the document says of that method, path and status. */
function expectDescribed(method: string, path: string, { status, headers, body }: Answered): void {
  const operation: Documented = document.paths[path][method.toLowerCase()]
  const described = operation.responses[status]
  expect([method, path, status, described !== undefined]).toEqual([method, path, status, true])
  const type = headers.get('content-type')?.split(';', 1)[0] ?? ''
  if (body === null) {
    expect(described?.content).toBeUndefined()
    return
  }
  const media = described?.content?.[type]
  expect([method, path, status, type, media !== undefined]).toEqual([method, path, status, type, true])
  expect([method, path, status, faultsOf(media?.schema, body)]).toEqual([method, path, status, []])
}

/** The seed with room for another experiment on the strip under the hero. */
const ROOM = { ...seed, experiments: seed.experiments.filter(({ slot }) => slot !== 'home.offer') }
const TEXTS = { en: { title: 'Salt', text: 'Salt on everything.' } }
const HERO = seedContent['hero-copy/1/bold'].en
const NEW = { id: 'salt', slot: 'home.offer', name: 'Salt', content: { treatment: TEXTS } }
const one = '/api/experiments/{id}'
const tag = (value: string) => ({ 'if-match': value })

/** What is called, in this order, and the status that it must have; `{…}` is filled in from the last member. */
const CALLS = [
  ['GET', '/api/experiments', 200],
  ['POST', '/api/experiments', 201, { body: NEW }],
  ['POST', '/api/experiments', 409, { body: NEW }],
  ['POST', '/api/experiments', 400, { body: {} }],
  ['GET', one, 200],
  ['PATCH', one, 200, { body: { audience: { attribute: 'country', in: ['DE'] } }, headers: tag('"1"') }],
  ['PATCH', one, 412, { body: { name: 'x' }, headers: tag('"1"') }],
  ['PATCH', one, 428, { body: { name: 'x' } }],
  ['POST', `${one}/review`, 200],
  ['POST', `${one}/approve`, 200, { as: 'owner' }],
  ['GET', `${one}/preflight`, 200],
  ['POST', `${one}/publish`, 200, { headers: { 'idempotency-key': 'k' } }],
  ['GET', one, 200],
  ['POST', `${one}/pause`, 200],
  ['POST', `${one}/pause`, 409],
  ['POST', `${one}/resume`, 200],
  [
    'PATCH',
    `${one}/ratios`,
    200,
    { body: { version: 4, ratios: { control: 0.4, treatment: 0.6 } }, type: 'application/json' },
  ],
  [
    'PATCH',
    `${one}/ratios`,
    409,
    { body: { version: 4, ratios: { control: 0.4, treatment: 0.6 } }, type: 'application/json' },
  ],
  ['PATCH', one, 200, { body: { coverage: 0.5 }, headers: tag('*') }],
  ['POST', `${one}/publish`, 409],
  ['GET', `${one}/preflight`, 200],
  ['POST', `${one}/ship`, 200, { body: { variant: 'treatment' } }],
  ['POST', `${one}/stop`, 409],
  ['POST', `${one}/publish`, 409],
  ['DELETE', one, 204, { headers: tag('*') }],
  ['GET', '/api/experiments', 200],
  ['GET', '/api/history', 200],
  ['GET', '/api/history/{version}', 200],
  ['POST', '/api/history/{version}/rollback', 200],
  ['GET', '/api/audit', 200],
  ['GET', '/api/settings', 200],
  ['PATCH', '/api/settings', 200, { body: { plan: 'pro' }, headers: tag('"0"'), as: 'owner' }],
  ['PATCH', '/api/settings', 412, { body: { plan: 'pro' }, headers: tag('"0"'), as: 'owner' }],
  ['PATCH', '/api/settings', 428, { body: { plan: 'pro' }, as: 'owner' }],
  ['PATCH', '/api/settings', 403, { body: { plan: 'pro' } }],
  ['GET', '/api/slots', 200],
  ['GET', '/api/slots/{name}', 200],
  ['PUT', '/api/slots/{name}', 428, { body: { rules: [{ content: { en: HERO } }] } }],
  ['PUT', '/api/slots/{name}', 409, { body: { rules: [{ content: { en: HERO } }] }, headers: tag('*') }],
  ['PUT', '/api/segments/{name}', 200, { body: { audience: { attribute: 'country', in: ['DE'] } } }],
  ['GET', '/api/segments', 200],
  ['GET', '/api/segments/{name}', 200],
  ['DELETE', '/api/segments/{name}', 200],
  ['PUT', '/api/flags/{key}', 200, { body: { enabled: true } }],
  ['GET', '/api/flags', 200],
  ['GET', '/api/flags/{key}', 200],
  ['DELETE', '/api/flags/{key}', 200],
  ['PUT', '/api/groups/{id}', 200, { body: { holdout: { coverage: 0.1, seed: 'g' } } }],
  ['GET', '/api/groups', 200],
  ['GET', '/api/groups/{id}', 200],
  ['PUT', '/api/holdout', 409, { body: { coverage: 0.1, seed: 'h' } }],
  ['GET', '/api/holdout', 200],
  ['GET', `${one}/results`, 200],
  ['GET', '/api/vitals', 200],
  ['GET', '/api/analytics', 200],
  ['GET', '/api/results/programme', 200],
  ['GET', '/api/health', 200],
  ['GET', '/api/me', 200],
  ['GET', '/api/team', 200],
  ['POST', '/api/invitations', 200, { body: { email: 'a@example.com', role: 'viewer' }, as: 'owner' }],
  ['GET', '/api/invitations', 200, { as: 'owner' }],
  ['POST', '/api/tokens', 200, { body: { name: 'n', role: 'viewer', days: 7 }, as: 'owner' }],
  ['POST', '/api/tokens', 400, { body: {}, as: 'owner' }],
  ['GET', '/api/tokens', 200, { as: 'owner' }],
  ['POST', '/api/tokens/revoke', 404, { body: { id: 'x' }, as: 'owner' }],
  ['POST', '/api/auth/passkey/options', 200],
  ['GET', '/api/cart', 200],
  ['GET', '/api/orders', 200],
  ['GET', '/api/openapi.json', 200],
] as const

const FILL: Readonly<Record<string, string>> = {
  [one]: 'salt',
  '/api/history/{version}': '2',
  '/api/slots/{name}': 'home.hero',
  '/api/segments/{name}': 'dach',
  '/api/flags/{key}': 'beta',
  '/api/groups/{id}': 'home',
}

function fill(path: string): string {
  const stem = Object.keys(FILL).find((candidate) => path.startsWith(candidate))
  return stem === undefined ? path : path.replace(/\{\w+\}/, FILL[stem] ?? '')
}

test('what the API answers is what the document says, and so is what it takes', async () => {
  const { call } = await apiForTest(await servicesForTest(), ROOM)
  for (const [method, path, status, options = {}] of CALLS) {
    const { type, ...rest }: { type?: string; body?: unknown; headers?: Record<string, string> } = options
    const headers = { ...rest.headers, ...(type && { 'content-type': type }) }
    const answer = await call(method, fill(path), { ...rest, headers })
    expect([method, path, answer.status, answer.body?.detail]).toEqual([
      method,
      path,
      status,
      answer.body?.detail,
    ])
    expectDescribed(method, path, answer)
    if (rest.body === undefined || status === 400) continue
    const bodies = document.paths[path][method.toLowerCase()].requestBody.content
    expect([path, faultsOf(bodies['application/json'].schema, rest.body)]).toEqual([path, []])
  }
}, 60_000)

test('an answer with a member of another type would be noticed', () => {
  const schema = { $ref: '#/components/schemas/Health' }
  const dependency = { status: 'ok', latencyMs: 1 }
  const health = { status: 'ok', dependencies: { redis: dependency, edgeConfig: dependency } }
  expect(faultsOf(schema, health)).toEqual([])
  expect(faultsOf(schema, { ...health, status: 'fine' })).not.toEqual([])
})
