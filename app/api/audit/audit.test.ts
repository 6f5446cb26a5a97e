import { expect, test } from 'vitest'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const ENTRY = { by: { sub: 'u', name: 'U' }, action: 'x', subject: 's', outcome: 'ok', requestId: null }

async function auditForTest(times: readonly string[]) {
  const api = await apiForTest(await servicesForTest())
  const { recordAudit } = await import('#lib/publish/audit')
  for (const [index, at] of times.entries()) await recordAudit({ ...ENTRY, at, detail: `${index}` })
  return api
}

test('page by page every entry is read once, also those of one millisecond', async () => {
  const { call } = await auditForTest([
    ...Array(7).fill('2026-11-21T10:00:00.000Z'),
    '2026-11-21T09:00:00.000Z',
  ])
  const seen: string[] = []
  let query = 'limit=3'
  for (;;) {
    const { body } = await call('GET', `/api/audit?${query}`)
    seen.push(...body.entries.map(({ detail }: { detail: string }) => detail))
    if (body.entries.length < 3) break
    query = `limit=3&before=${body.entries.at(-1).id}`
  }
  expect(seen).toEqual(['7', '6', '5', '4', '3', '2', '1', '0'])
})

test('a time is an instant, however it is written; more than the most is the most', async () => {
  const { call } = await auditForTest(['2026-11-21T10:00:00.000Z', '2026-11-21T11:00:00.000Z'])
  const before = encodeURIComponent('2026-11-21T12:30:00+02:00')
  const { status, body } = await call('GET', `/api/audit?limit=9999&before=${before}`)
  expect([status, body.entries.map(({ detail }: { detail: string }) => detail)]).toEqual([200, ['0']])
  expect((await call('GET', '/api/history?limit=1000')).status).toBe(200)
  expect((await call('GET', '/api/audit?before=yesterday')).status).toBe(400)
})

test('the log is narrowed by who, what, to what and outcome, page by page', async () => {
  const api = await apiForTest(await servicesForTest())
  const { recordAudit } = await import('#lib/publish/audit')
  const mara = { sub: 'm', name: 'Mara Lind' }
  for (let index = 0; index < 3; index++) {
    const at = `2026-11-21T10:00:0${index}.000Z`
    await recordAudit({
      ...ENTRY,
      at,
      by: mara,
      action: 'ship',
      subject: 'experiments/hero',
      detail: `${index}`,
    })
    await recordAudit({ ...ENTRY, at, outcome: 'busy', action: 'ship', subject: 'experiments/hero' })
  }
  const details = async (query: string) =>
    (await api.call('GET', `/api/audit?${query}`)).body.entries.map(
      (entry: { detail?: string }) => entry.detail,
    )
  expect(await details('by=LIND&action=ship&subject=hero&outcome=ok')).toEqual(['2', '1', '0'])
  expect(await details('by=nobody')).toEqual([])
  expect((await details('outcome=refused')).length).toBe(3)
  const first = await api.call('GET', '/api/audit?by=lind&limit=2')
  expect(await details(`by=lind&limit=2&before=${first.body.entries.at(-1).id}`)).toEqual(['0'])
  expect((await api.call('GET', '/api/audit?outcome=maybe')).status).toBe(400)
})
