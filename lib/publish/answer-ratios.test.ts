import { expect, test, vi } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

const BY = { sub: 'u_1', name: 'Mara' }

async function apiForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  // How sums are kept is not this API's concern.
  const counted = new Map([['hero-copy', new Map([['bold', { visitors: 120, conversions: 7 }]])]])
  vi.doMock('#lib/results/read-counts', () => ({ readCounts: async () => counted }))
  const { answerRatios } = await import('./answer-ratios.ts')
  const { answerExperiments } = await import('./answer-experiments.ts')
  const { answerExperiment } = await import('#lib/drafts/answer-drafts')
  const { writeDocuments } = await import('#lib/stores/edge-config/write')
  await writeDocuments({ experiments })
  const patch = async (body: string, type = 'application/json', id = 'hero-copy') => {
    const headers = { 'content-type': type, 'x-request-id': 'r1' }
    const init = { method: 'PATCH', body, headers }
    return await answerRatios(new Request('http://localhost/', init), { by: BY, steps: [id] })
  }
  const request = new Request('http://localhost/', { headers: { 'x-request-id': 'r1' } })
  return {
    services,
    patch,
    answerExperiment: (id: string) => answerExperiment(request, { by: BY, steps: [id] }),
    answerExperiments: () => answerExperiments(request),
    writeDocuments,
  }
}

test('what was published is what the next reader sees, with who published it and what was counted', async () => {
  const { patch, answerExperiments, answerExperiment } = await apiForTest()
  const response = await patch(JSON.stringify({ version: 1, ratios: { control: 0.2, bold: 0.8 } }))
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ version: 2, recorded: true, propagationSeconds: 5 })
  const view = await (await answerExperiments()).json()
  expect(view).toMatchObject({ version: 2, publishedBy: 'Mara', counted: true, faults: [] })
  expect(view.experiments[0].variants).toEqual([
    { key: 'control', ratio: 0.2, visitors: 0, conversions: 0 },
    { key: 'bold', ratio: 0.8, visitors: 120, conversions: 7 },
  ])
  expect(await (await answerExperiment('hero-copy')).json()).toMatchObject({ id: 'hero-copy', version: 2 })
  const missing = await answerExperiment('nowhere')
  expect(missing.status).toBe(404)
  expect(await missing.json()).toMatchObject({ requestId: 'r1' })
})

test('every refusal is a problem with its status', async () => {
  const { patch } = await apiForTest()
  const change = (version: number, ratios: object) => JSON.stringify({ version, ratios })
  const good = { control: 0.2, bold: 0.8 }
  for (const [body, type, id, status] of [
    [change(0, good), 'application/json', 'hero-copy', 409],
    [change(1, { control: 0.2, bold: 0.7 }), 'application/json', 'hero-copy', 400],
    [change(1, good), 'application/json', 'nowhere', 404],
    [change(1, good), 'text/plain', 'hero-copy', 415],
    ['{', 'application/json', 'hero-copy', 400],
    ['[]', 'application/json', 'hero-copy', 400],
    [`"${'x'.repeat(9_000)}"`, 'application/json', 'hero-copy', 413],
  ] as const) {
    const response = await patch(body, type, id)
    expect(response.status, body.slice(0, 60)).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, requestId: 'r1' })
  }
})

test('without Redis the ratios are shown without counts, and publishing says when to try again', async () => {
  const { services, patch, answerExperiments } = await apiForTest()
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
  await control(services.redisRest, '/__fault', { down: true })
  const view = await (await answerExperiments()).json()
  expect(view).toMatchObject({ version: 1, publishedBy: null, counted: false })
  expect(view.experiments[0].variants[1]).toEqual({
    key: 'bold',
    ratio: 0.5,
    visitors: null,
    conversions: null,
  })
  const response = await patch(JSON.stringify({ version: 1, ratios: { control: 0.2, bold: 0.8 } }))
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
})

test('a broken experiment is named with its place, and the others are all there', async () => {
  const { answerExperiments, writeDocuments } = await apiForTest()
  vi.spyOn(console, 'warn').mockReturnValue()
  const [hero, ...others] = experiments.experiments
  const broken = { ...hero, variants: [{ key: 'control', ratio: 0.5 }] }
  await writeDocuments({ experiments: { ...experiments, experiments: [broken, ...others] } })
  const view = await (await answerExperiments()).json()
  expect(view.experiments.map((shown: { id: string }) => shown.id)).toEqual(others.map((other) => other.id))
  expect(view.faults[0].pointer).toMatch(/^\/experiments\/0\/variants/)
})

test('without Edge Config there is nothing that could be trusted', async () => {
  const { services, answerExperiments } = await apiForTest()
  vi.spyOn(console, 'error').mockReturnValue()
  await control(services.edgeConfigApi, '/__fault', { down: true })
  const response = await answerExperiments()
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ requestId: 'r1' })
})
