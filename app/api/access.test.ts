import { expect, test } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { apiForTest } from './testing/api-for-test.ts'

const MATRIX = [
  ['GET', '/api/experiments', 'viewer'],
  ['POST', '/api/experiments', 'editor'],
  ['GET', '/api/experiments/hero-copy', 'viewer'],
  ['PATCH', '/api/experiments/hero-copy', 'editor'],
  ['DELETE', '/api/experiments/hero-copy', 'editor'],
  ['GET', '/api/experiments/hero-copy/preflight', 'viewer'],
  ['POST', '/api/experiments/hero-copy/review', 'editor'],
  ['POST', '/api/experiments/hero-copy/approve', 'publisher'],
  ['POST', '/api/experiments/hero-copy/publish', 'publisher'],
  ['POST', '/api/experiments/hero-copy/pause', 'publisher'],
  ['POST', '/api/experiments/hero-copy/resume', 'publisher'],
  ['POST', '/api/experiments/hero-copy/stop', 'publisher'],
  ['POST', '/api/experiments/hero-copy/ship', 'publisher'],
  ['PATCH', '/api/experiments/hero-copy/ratios', 'publisher'],
  ['GET', '/api/experiments/hero-copy/results', 'viewer'],
  ['GET', '/api/vitals', 'viewer'],
  ['GET', '/api/analytics', 'viewer'],
  ['GET', '/api/results/programme', 'viewer'],
  ['GET', '/api/history', 'viewer'],
  ['GET', '/api/history/1', 'viewer'],
  ['POST', '/api/history/1/rollback', 'publisher'],
  ['GET', '/api/audit', 'publisher'],
  ['GET', '/api/team', 'viewer'],
  ...[
    'team/role',
    'team/remove',
    'team/reset',
    'invitations',
    'invitations/revoke',
    'tokens',
    'tokens/revoke',
  ].map((path) => ['POST', `/api/${path}`, 'owner'] as const),
  ['GET', '/api/invitations', 'owner'],
  ['GET', '/api/tokens', 'owner'],
  ['GET', '/api/settings', 'viewer'],
  ['PATCH', '/api/settings', 'owner'],
  ...['slots', 'flags', 'segments', 'groups'].flatMap((name) => [
    ['GET', `/api/${name}`, 'viewer'] as const,
    ['GET', `/api/${name}/x`, 'viewer'] as const,
    ['PUT', `/api/${name}/x`, 'publisher'] as const,
    ...(name === 'slots' ? [] : [['DELETE', `/api/${name}/x`, 'publisher'] as const]),
  ]),
  ['GET', '/api/holdout', 'viewer'],
  ['PUT', '/api/holdout', 'publisher'],
  ['DELETE', '/api/holdout', 'publisher'],
] as const
const RANKS = ['viewer', 'editor', 'publisher', 'owner']

test('each handler lets in whoever has the role or a higher one, and nobody else, machines included', async () => {
  const { call } = await apiForTest(await servicesForTest())
  for (const [method, path, need] of MATRIX) {
    const statusOf = async (as: string) => (await call(method, path, { as, body: undefined })).status
    expect([method, path, await statusOf('')]).toEqual([method, path, 401])
    for (const machine of ['ingest', 'customer'])
      expect([method, path, machine, await statusOf(machine)]).toEqual([method, path, machine, 403])
    for (const [rank, role] of RANKS.entries()) {
      const isDenied = (await statusOf(role)) === 403
      // The last editor of a draft may not approve it, but nobody has edited this one.
      expect([method, path, role, isDenied]).toEqual([method, path, role, rank < RANKS.indexOf(need)])
    }
  }
}, 60_000)
