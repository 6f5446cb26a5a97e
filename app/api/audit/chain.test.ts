import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const ENTRY = {
  by: { sub: 'u', name: 'Ünal “U” 🌊' },
  action: 'x',
  subject: 's',
  outcome: 'ok',
  requestId: null,
}

async function chainForTest(count: number) {
  const api = await apiForTest(await servicesForTest())
  const { recordAudit } = await import('#lib/publish/audit')
  const { checkAudit } = await import('#lib/publish/check-audit')
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const record = async (index: number) => {
    const at = new Date(Date.UTC(2026, 10, 21, 10, 0, index)).toISOString()
    await recordAudit({ ...ENTRY, at, detail: `entry ${index} ${'long '.repeat(index % 40)}` })
  }
  for (let index = 0; index < count; index++) await record(index)
  const read = async () => await redis().lrange<Record<string, unknown>>(keys.audit(), 0, -1)
  return { ...api, record, checkAudit, redis: redis(), log: keys.audit(), chain: keys.auditChain(), read }
}

test('entries of any length and script hang together, as SHA-256 elsewhere computes it', async () => {
  const { checkAudit, read } = await chainForTest(41)
  const [newest, before] = await read()
  expect(await checkAudit()).toEqual({
    intact: true,
    entries: 41,
    unchained: 0,
    since: '2026-11-21T10:00:00.000Z',
    head: newest?.hash,
  })
  expect(newest?.previous).toBe(before?.hash)
  const { previous, hash, ...entry } = newest ?? {}
  const text = JSON.stringify(Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))))
  expect(createHash('sha256').update(`${previous}${text}`).digest('hex')).toBe(hash)
})

test('an entry that was changed, removed, moved, added or cut off at the new end is told, the first one by its id', async () => {
  const spoil = async (
    act: (log: Awaited<ReturnType<typeof chainForTest>>, texts: string[]) => Promise<unknown>,
  ) => {
    const log = await chainForTest(5)
    const entries = await log.read()
    await act(
      log,
      entries.map((entry) => JSON.stringify(entry)),
    )
    const verdict = await log.checkAudit()
    const id = verdict.intact ? 'intact' : (verdict.broken?.id ?? 'missing')
    return entries.findIndex((entry) => entry.id === id)
  }
  const changed = (text = '') => text.replace('"outcome":"ok"', '"outcome":"no"')
  expect(await spoil(({ redis, log }, texts) => redis.lset(log, 3, changed(texts[3])))).toBe(3)
  expect(await spoil(({ redis, log }, texts) => redis.lrem(log, 1, texts[2] ?? ''))).toBe(1)
  expect(
    await spoil(async ({ redis, log }, texts) => {
      await redis.lset(log, 1, texts[2] ?? '')
      await redis.lset(log, 2, texts[1] ?? '')
    }),
  ).toBe(1)
  expect(await spoil(({ redis, log }) => redis.rpop(log))).toBe(3)
  const missing = await chainForTest(3)
  await missing.redis.lpop(missing.log)
  expect(await missing.checkAudit()).toEqual({ intact: false, broken: null })
})

test('what is older than the chain, and what retention cuts off, breaks nothing', async () => {
  const { redis, log, chain, record, checkAudit } = await chainForTest(0)
  expect(await checkAudit()).toMatchObject({ intact: true, entries: 0, since: null })
  await redis.rpush(log, ...Array(9_999).fill(JSON.stringify({ ...ENTRY, at: '2026-01-01T00:00:00.000Z' })))
  await record(0)
  expect(await checkAudit()).toMatchObject({ intact: true, entries: 1, since: '2026-11-21T10:00:00.000Z' })
  await redis.del(log, chain)
  for (const index of [1, 2, 3]) await record(index)
  const { appendAudit } = await import('#lib/stores/redis/scripts/append-audit')
  const cut = `${appendAudit}\nappend_audit(KEYS[1], KEYS[2], ARGV[1], 2)\nreturn 1`
  const { toAuditText } = await import('#lib/publish/audit')
  await redis.eval(cut, [log, chain], [toAuditText({ ...ENTRY, at: '2026-11-21T12:00:00.000Z' })])
  expect(await redis.llen(log)).toBe(2)
  expect(await checkAudit()).toMatchObject({ intact: true, entries: 2, since: '2026-11-21T10:00:03.000Z' })
  await redis.rpop(log)
  expect(await checkAudit()).toMatchObject({ intact: false })
})

test('an entry that was never chained, as an older version writes it, is counted and breaks nothing', async () => {
  const { redis, log, record, checkAudit, read } = await chainForTest(2)
  const { toAuditText } = await import('#lib/publish/audit')
  const older = toAuditText({ ...ENTRY, at: '2026-11-21T10:00:01.500Z' })
  await redis.lpush(log, older)
  expect(await checkAudit()).toMatchObject({ intact: true, entries: 2, unchained: 1 })
  await record(2)
  await redis.lpush(log, older)
  expect(await checkAudit()).toMatchObject({ intact: true, entries: 3, unchained: 2 })
  const [, newest] = await read()
  const { previous: _, hash: __, ...bare } = newest ?? {}
  await redis.lset(log, 1, JSON.stringify(bare))
  expect(await checkAudit()).toEqual({ intact: false, broken: null })
  await redis.lset(log, 1, JSON.stringify({ ...bare, hash: newest?.hash }))
  expect(await checkAudit()).toMatchObject({ intact: false, broken: { id: newest?.id } })
  await redis.lset(log, 1, JSON.stringify({ ...newest, previous: undefined, hash: undefined, note: 'x' }))
  await record(3)
  expect(await checkAudit()).toMatchObject({ intact: false, broken: { id: (await read())[0]?.id } })
})

test('drafts, settings and publishes are in the chain too, and whoever reads the log can check it', async () => {
  const { call } = await chainForTest(0)
  const draft = { id: 'chained', name: 'Chained', slot: 'home.offer' }
  expect((await call('POST', '/api/experiments', { body: draft })).status).toBe(201)
  const etag = (await call('GET', '/api/settings')).headers.get('etag') ?? ''
  const change = { body: { approvals: 'optional' }, headers: { 'if-match': etag }, as: 'owner' }
  expect((await call('PATCH', '/api/settings', change)).status).toBe(200)
  expect((await call('POST', '/api/experiments/hero-copy/pause')).status).toBe(200)
  const checked = await call('GET', '/api/audit/verify')
  expect([checked.status, checked.body]).toMatchObject([200, { intact: true, entries: 3 }])
  expect((await call('GET', '/api/audit/verify', { as: 'editor' })).status).toBe(403)
})

test('the log is a file for spreadsheets, narrowed as the page is, in which no name is a formula', async () => {
  const { call, record } = await chainForTest(2)
  const { recordAudit } = await import('#lib/publish/audit')
  await recordAudit({
    ...ENTRY,
    at: '2026-11-21T11:00:00.000Z',
    by: { sub: 'e', name: '=1+1' },
    action: 'ship',
  })
  await record(3)
  const { answerAuditCsv } = await import('#lib/publish/answer-audit')
  const file = await answerAuditCsv(new Request('http://x/api/audit/csv?action=ship'))
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
  )
  const [head, row, end] = (await file.text()).split('\r\n')
  expect(head).toBe('at,who,who id,what,to what,outcome,detail,request,id,hash')
  expect(row).toMatch(/^2026-11-21T11:00:00\.000Z,'=1\+1,e,ship,s,ok,,,[\w-]{12},[0-9a-f]{64}$/)
  expect(end).toBe('')
  expect((await call('GET', '/api/audit/csv', { as: 'editor' })).status).toBe(403)
})
