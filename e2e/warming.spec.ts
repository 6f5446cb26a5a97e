import { expect, test } from '@playwright/test'
import { warmPages } from '#lib/publish/warm-pages'
import { ask, IN_FORCE_MS, pause, readDocument, writeDocument } from './instance.ts'

type Experiments = { version: number; experiments: Record<string, unknown>[]; flags: unknown[] }

test('a publish warms its new pages: the first visitor gets a kept page with no address in it', async () => {
  test.setTimeout(60_000)
  const before = await readDocument<Experiments>('experiments')
  const content = await readDocument<Record<string, unknown>>('content')
  const after = {
    ...before,
    version: before.version + 1,
    experiments: before.experiments.map((one) => ({
      ...one,
      ...(one.id === 'hero-copy' && { revision: 7 }),
    })),
  }
  try {
    await writeDocument('content', { ...content, 'hero-copy/7/bold': content['hero-copy/1/bold'] })
    await writeDocument('experiments', after)
    const { warmed, failed } = await warmPages(before, after)
    expect(failed).toBe(0)
    expect(warmed).toBeGreaterThan(8)
    await pause(IN_FORCE_MS)
    for (let visitor = 0; visitor < 6; visitor++) {
      const response = await ask('/?email=first@visitor.example')
      expect(response.headers.get('x-middleware-rewrite')).toContain('hero-copy_7')
      expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
      const html = await response.text()
      expect(html).not.toContain('visitor.example')
      expect(html).not.toContain('\\"/variants/')
    }
    const inner = (await ask('/')).headers.get('x-middleware-rewrite') ?? ''
    for (const pass of ['x', 'zzzzzzz.AAAAAAAAAAAAAAAAAAAAAA'])
      expect((await ask(inner, { headers: { 'x-sl-internal': pass } })).status).toBe(404)
  } finally {
    await writeDocument('experiments', before)
    await writeDocument('content', content)
    await pause(IN_FORCE_MS)
  }
})

test('a feature flag in Edge Config decides whether answers time each stage, on pages and APIs', async () => {
  test.setTimeout(60_000)
  const before = await readDocument<Experiments>('experiments')
  const timingOf = async (path: string) => (await ask(path)).headers.get('server-timing')
  expect(await timingOf('/')).toContain('assign;dur')
  expect(await timingOf('/api/me')).toContain('authenticate;dur')
  try {
    await writeDocument('experiments', { ...before, version: before.version + 1, flags: [] })
    await pause(IN_FORCE_MS)
    await ask('/')
    await ask('/api/me')
    expect(await timingOf('/')).toMatch(/^edge-compute;dur=[\d.]+, variant;/)
    expect(await timingOf('/api/me')).toMatch(/^edge-compute;dur=[\d.]+, redis;dur=[\d.]+$/)
  } finally {
    await writeDocument('experiments', before)
    await pause(IN_FORCE_MS)
  }
})
