import { createAccessProof, encryptOverrides } from 'flags'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { snapshotWith } from '#lib/request/testing/context-with'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { answerFlagsExplorer, describeLive } from './answer-flags-explorer.ts'
import { answerLeave } from './answer-leave.ts'
import { answerOverrides, chooseLive } from './answer-overrides.ts'
import { readPreviewCookie } from './preview-token.ts'
import { tagOf } from './toolbar.ts'

const SECRET = `${'f'.repeat(42)}A`

beforeAll(() => stubEnvironment({ FLAGS_SECRET: SECRET }))
// There is no Edge Config here: the bundled experiments stand in.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())

function ask(path: string, cookie: string, init: RequestInit = {}): Request {
  return new Request(`http://shop.test${path}`, { ...init, headers: { cookie, ...init.headers } })
}

async function previewOf(response: Response) {
  const line = response.headers.get('set-cookie') ?? ''
  return { line, preview: await readPreviewCookie(line.split(';', 1)[0] ?? null, Date.now()) }
}

test('what the toolbar encrypted becomes a preview of the live part of it, bound to its cookie', async () => {
  const value = await encryptOverrides({ 'hero-copy': 'bold', 'stage-timings': false, gone: 'x' }, SECRET)
  const answer = await answerOverrides(
    ask('/api/preview/overrides?next=/de', `vercel-flag-overrides=${value}`),
  )
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/de'])
  const { line, preview } = await previewOf(answer)
  expect(line).not.toContain('Max-Age')
  expect(preview).toMatchObject({ mode: 'share', tag: tagOf(value), drafts: false })
  expect([...(preview?.choices ?? [])]).toEqual([['hero-copy', 'bold']])
  expect([...(preview?.flags ?? [])]).toEqual([['stage-timings', false]])
})

test('what nobody can decrypt becomes a preview of nothing, bound to its cookie all the same', async () => {
  for (const value of [
    'nonsense',
    'a.b.c.d.e',
    await encryptOverrides({ 'hero-copy': 'bold' }, 'B'.repeat(43)),
  ]) {
    const { preview } = await previewOf(await answerOverrides(ask('/x', `vercel-flag-overrides=${value}`)))
    expect(preview).toMatchObject({ tag: tagOf(value) })
    expect(preview?.choices.size).toBe(0)
  }
})

test('it leads to pages of this site only, and takes away a preview whose overrides are gone', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/api/auth/logout', ''])
    expect((await answerOverrides(ask(`/x?next=${next}`, ''))).headers.get('location')).toBe('/')
  expect((await previewOf(await answerOverrides(ask('/x', 'a=1')))).line).toMatch(/^sl_preview=; .*Max-Age=0/)
})

test('only variants and flags that are live are chosen, each by a value of its kind', () => {
  const { experiments } = snapshotWith()
  const overrides = {
    'hero-copy': true,
    'stage-timings': 'bold',
    'offer-wording': 'gone',
    'promise-position': 'control',
  }
  const { choices, flags } = chooseLive(overrides, experiments)
  expect([[...choices], [...flags]]).toEqual([[['promise-position', 'control']], []])
})

test('the toolbar is told every experiment and flag, once it proves that it knows the secret', async () => {
  const explore = (authorization?: string) =>
    answerFlagsExplorer(new Request('http://shop.test/', { headers: authorization ? { authorization } : {} }))
  expect((await explore()).status).toBe(401)
  expect((await explore(`Bearer ${await createAccessProof('B'.repeat(43))}`)).status).toBe(401)
  const answer = await explore(`Bearer ${await createAccessProof(SECRET)}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('x-flags-sdk-version')).toBeTruthy()
  const { definitions } = (await answer.json()) as { definitions: object }
  expect(Object.keys(definitions).sort()).toEqual([
    'hero-copy',
    'offer-wording',
    'promise-position',
    'stage-timings',
  ])
  expect(describeLive(snapshotWith().experiments).definitions?.['stage-timings']?.options).toEqual([
    { value: true, label: 'On' },
    { value: false, label: 'Off' },
  ])
})

test('leaving ends the preview and the overrides, by link and by form, and leads to pages of this site only', async () => {
  const link = await answerLeave(ask('/api/preview/leave?next=/de', 'sl_preview=x; vercel-flag-overrides=y'))
  expect([link.status, link.headers.get('location')]).toEqual([303, '/de'])
  expect(link.headers.getSetCookie()).toEqual([
    'sl_preview=; Path=/; Max-Age=0; SameSite=Lax',
    'vercel-flag-overrides=; Path=/; Max-Age=0; SameSite=Lax',
  ])
  const form = ask('/api/preview/leave', 'sl_preview=x', {
    method: 'POST',
    body: 'next=//evil.example',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const answer = await answerLeave(form)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  expect(answer.headers.getSetCookie()).toHaveLength(1)
})
