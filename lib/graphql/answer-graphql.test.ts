import { createRequire } from 'node:module'
import { describe, expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

// Vitest would load the package's ES modules for us, and Node its CommonJS ones for Yoga: two packages to GraphQL.
vi.mock('graphql', () => createRequire(import.meta.url)('graphql'))

/** The handler on services of its own, without a catalogue in Redis: the bundled one answers. */
async function graphqlForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { answerGraphql } = await import('./answer-graphql.ts')
  const { signToken } = await import('#lib/auth/sign-token')

  const post = (body: string, headers: Record<string, string> = {}) =>
    answerGraphql(
      new Request('http://localhost/api/graphql?extensions=x', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
      () => {},
    )
  const ask = async (query: string, headers: Record<string, string> = {}, variables?: object) =>
    (await (await post(JSON.stringify({ query, variables }), headers)).json()) as Answer
  const asRole = async (role: 'viewer' | 'customer' | 'ingest') => ({
    authorization: `Bearer ${await signToken({ sub: `a-${role}`, roles: [role], claims: { name: 'Ada', secret: 's' } }, 60, Math.floor(Date.now() / 1_000))}`,
  })
  return { services, post, ask, asRole }
}

type Product = { slug: string; price: { currency: string; amountMinor: number } }
type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Product[] }
/** The fields that the queries here ask for; each answer has those of its query. */
type Data = {
  products: Page
  product: Product | null
  none: null
  posts: unknown[]
  me: unknown
  __schema: { types: unknown[] }
  experiments: { id: string; variants: unknown[] }[]
}
type Answer = { data: Data; errors?: { message: string; extensions?: { code?: string } }[] }

describe('what it answers', () => {
  test('products page by page, in the language and currency asked for', async () => {
    const { ask } = await graphqlForTest()
    const query = `query ($after: String) { products(first: 5, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { slug name(language: de) price { currency amountMinor } } } }`
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data, errors }: Answer = await ask(query, { 'x-vercel-ip-country': 'DE' }, { after })
      expect(errors).toBeUndefined()
      seen.push(...data.products.nodes.map(({ slug }) => slug))
      expect(data.products.nodes[0]?.price.currency).toBe('EUR')
      after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(seen).size).toBe(24)
    const { data } = await ask(
      '{ product(slug: "keel-mug") { price(currency: JPY) { amountMinor currency } } none: product(slug: "no") { slug } posts { title } }',
    )
    expect(data.product?.price.currency).toBe('JPY')
    expect(data.none).toBeNull()
    expect(data.posts.length).toBeGreaterThan(0)
  })

  test('me is the caller alone: null for nobody and for machines', async () => {
    const { ask, asRole } = await graphqlForTest()
    expect((await ask('{ me { id } }')).data.me).toBeNull()
    expect((await ask('{ me { id } }', await asRole('ingest'))).data.me).toBeNull()
    expect((await ask('{ me { id roles name email } }', await asRole('customer'))).data.me).toEqual({
      id: 'a-customer',
      roles: ['customer'],
      name: 'Ada',
      email: null,
    })
  })

  test('experiments need the role viewer', async () => {
    const { ask, asRole } = await graphqlForTest()
    const query = '{ experiments { id status slot visitors variants { key ratio visitors conversions } } }'
    for (const headers of [{}, await asRole('customer')])
      expect((await ask(query, headers)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    const { data } = await ask(query, await asRole('viewer'))
    expect(data.experiments.map(({ id }) => id)).toEqual(['hero-copy', 'offer-wording', 'promise-position'])
    expect(data.experiments[0]?.variants[0]).toEqual({
      key: 'control',
      ratio: 0.5,
      visitors: 0,
      conversions: 0,
    })
  })
})

describe('what it refuses', () => {
  test('forms, other types, oversize bodies, batches, bad JSON, a wrong token', async () => {
    const { post } = await graphqlForTest()
    const query = JSON.stringify({ query: '{ me { id } }' })
    expect(
      (await post('query={me{id}}', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415)
    expect((await post('{me{id}}', { 'content-type': 'application/graphql' })).status).toBe(415)
    expect((await post(query, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(`"${'x'.repeat(20_000)}"`)).status).toBe(413)
    expect((await post(`[${query},${query}]`)).status).toBe(400)
    expect((await post('{')).status).toBe(400)
    expect((await post(query, { authorization: 'Bearer forged' })).status).toBe(401)
  })

  test('introspection unless the caller may see the console', async () => {
    const { ask, asRole } = await graphqlForTest()
    const query = '{ __schema { types { name } } }'
    expect((await ask(query)).errors).toBeDefined()
    expect((await ask(query, await asRole('viewer'))).data.__schema.types.length).toBeGreaterThan(5)
    expect((await ask(query)).errors).toBeDefined()
  })

  test('suggestions never tell the schema', async () => {
    const { ask } = await graphqlForTest()
    const typo = await ask(
      '{ productz { slug } product(slug: "keel-mug") { price(currency: EURO) { currency } } }',
    )
    const variable = await ask(
      'query ($c: Currency) { product(slug: "keel-mug") { price(currency: $c) { currency } } }',
      {},
      { c: 'EURO' },
    )
    for (const { errors } of [typo, variable]) {
      expect(errors?.length).toBeGreaterThan(0)
      expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
    }
  })

  test('queries that are too deep or too long, also through fragments that double', async () => {
    const { ask } = await graphqlForTest()
    const nested = (depth: number): string => (depth === 0 ? 'slug' : `nodes { ${nested(depth - 1)} }`)
    expect(JSON.stringify((await ask(`{ products { ${nested(8)} } }`)).errors)).toContain('deeper than 8')
    expect(JSON.stringify((await ask(`{ ${'me { id } '.repeat(400)} }`)).errors)).toContain('tokens')
    const doubling = Array.from(
      { length: 70 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    )
    const startedAt = Date.now()
    await ask(`{ ...f0 } ${doubling.join(' ')} fragment f70 on Query { me { id } }`)
    expect(Date.now() - startedAt).toBeLessThan(1_000)
  })

  test('an error of ours is masked, and its cause is in the log alone', async () => {
    const { ask, asRole, services } = await graphqlForTest()
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    await control(services.redisRest, '/__fault', { status: 500 })
    const answer = await ask('{ experiments { id } }', await asRole('viewer'))
    expect(answer.errors?.map(({ message }) => message)).toEqual(['Unexpected error.'])
    expect(error).toHaveBeenCalledOnce()
  })
})
