import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import vectors from '../lib/core/experiments/vectors.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'decide-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CONFIG = {
  experiments: {
    schema: 1,
    version: 1,
    slots: { 'home.hero': { revision: 7, rules: [{}] } },
    experiments: [
      {
        id: 'hero-copy',
        status: 'running',
        slot: 'home.hero',
        seed: 'hero-copy-1',
        variants: [
          { key: 'control', ratio: 0 },
          { key: 'bold', ratio: 1 },
        ],
        audience: { attribute: 'query.on', notIn: ['no'] },
        schedule: { start: '2026-11-21T10:00:00Z' },
      },
      { id: 'broken' },
    ],
  },
  markets: { schema: 1, default: 'us', markets: { us: { countries: ['US'], currency: 'USD' } } },
}

function decide(lines: string, at = '2026-11-21T12:00:00Z', config: unknown = CONFIG) {
  const file = join(folder, 'config.json')
  writeFileSync(file, JSON.stringify(config))
  const command = ['--import', 'tsx', 'scripts/decide.ts', '--config', file, '--at', at]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    input: lines,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return {
    decisions: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    stderr,
    status,
  }
}

const bold = { experiment: 'hero-copy', variant: 'bold', reason: 'bucketed' }

describe('npm run decide', () => {
  test('answers each context with one decision, and a bad line with why, and goes on', () => {
    const contexts = [
      '{"visitor":"v1","country":"US","path":"/"}',
      'not json',
      '{"country":"US"}',
      '',
      '{"visitor":"v1","country":null,"path":"/de","query":{"on":"no"},"bot":true}',
    ]
    const { decisions, stderr, status } = decide(contexts.join('\n'))
    expect(decisions).toEqual([
      { assignments: [bold], code: expect.stringMatching(/^us_1~hero-copy_1_bold/), market: 'us' },
      { error: 'not JSON' },
      { error: expect.stringContaining('visitor') },
      { error: 'not JSON' },
      {
        assignments: [{ experiment: 'hero-copy', variant: 'control', reason: 'not-in-audience' }],
        code: expect.stringMatching(/^us_1~home\.hero_7_0/),
        market: 'us',
      },
    ])
    expect(stderr).toContain('experiments/experiments/1')
    expect(status).toBe(0)
  })

  test('decides as of the time given, and keeps a sticky variant', () => {
    const line = '{"visitor":"v1","path":"/"}\n'
    expect(decide(line, '2026-11-21T09:00:00Z').decisions[0].assignments[0].reason).toBe('scheduled')
    const tag = vectors.tags.find(({ seed }) => seed === 'hero-copy-1')?.tag
    const returning = { visitor: 'v1', path: '/', cookies: { sl_variants: `hero-copy_control_${tag}` } }
    expect(decide(JSON.stringify(returning)).decisions[0].assignments).toEqual([
      { experiment: 'hero-copy', variant: 'control', reason: 'sticky' },
    ])
  })

  test('shows rules for the held-out to whom the holdout keeps out', () => {
    const rules = [{ audience: { attribute: 'heldOut', in: [true] } }, {}]
    const slots = { 'home.hero': { revision: 7, rules } }
    const of = (coverage: number) => {
      const experiments = { ...CONFIG.experiments, slots, holdout: { coverage, seed: 'h' } }
      return decide('{"visitor":"v1","path":"/"}', undefined, { ...CONFIG, experiments }).decisions[0]
    }
    expect(of(1)).toMatchObject({
      assignments: [{ reason: 'holdout' }],
      code: expect.stringMatching(/~home\.hero_7_0/),
    })
    expect(of(0).assignments[0].reason).toBe('bucketed')
  })

  test('buckets by the account where an experiment goes by user, and by the visitor where it does not', () => {
    const [hero] = CONFIG.experiments.experiments
    const variants = [
      { key: 'control', ratio: 0.5 },
      { key: 'bold', ratio: 0.5 },
    ]
    const shownTo = (unit: string, user?: string) => {
      const experiments = { ...CONFIG.experiments, experiments: [{ ...hero, variants, unit }] }
      const lines = Array.from({ length: 40 }, (_, index) => JSON.stringify({ visitor: `v${index}`, user }))
      const { decisions } = decide(lines.join('\n'), undefined, { ...CONFIG, experiments })
      return new Set(decisions.map(({ assignments }) => assignments[0].variant)).size
    }
    expect([shownTo('user', 'u_ada'), shownTo('user'), shownTo('visitor', 'u_ada')]).toEqual([1, 2, 2])
  })

  test('takes cookies as an object or as the text of the header', () => {
    const audience = { attribute: 'cookie.plan', equals: 'pro' }
    const [hero] = CONFIG.experiments.experiments
    const config = { ...CONFIG, experiments: { ...CONFIG.experiments, experiments: [{ ...hero, audience }] } }
    const lines = [
      { cookies: { plan: 'pro' } },
      { cookies: 'theme=dark; plan=pro' },
      { cookies: 'plan=free' },
      { cookies: '' },
    ].map((context) => JSON.stringify({ visitor: 'v1', path: '/', ...context }))
    const { decisions } = decide(lines.join('\n'), undefined, config)
    expect(decisions.map(({ assignments }) => assignments[0].reason)).toEqual([
      'bucketed',
      'bucketed',
      'not-in-audience',
      'not-in-audience',
    ])
  })

  test('a document that is refused as a whole decides nothing: it is named, and nothing is answered', () => {
    const { schema: _, ...noSchema } = CONFIG.experiments
    const broken = [{}, { experiments: noSchema }, { ...CONFIG, markets: { schema: 2 } }]
    for (const [index, config] of broken.entries()) {
      const { decisions, stderr, status } = decide('{"visitor":"v1"}', undefined, config)
      expect([decisions, status]).toEqual([[], 2])
      expect(stderr).toContain(index === 2 ? 'markets' : 'experiments')
    }
  })

  test('says how it is used, and what is wrong with the file', () => {
    expect(decide('', 'noon').status).toBe(2)
    const missing = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/decide.ts', '--config', '/nowhere'],
      { input: '' },
    )
    expect([missing.status, String(missing.stderr)]).toEqual([2, expect.stringContaining('/nowhere')])
  })

  test('answers as many lines as it is given', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `{"visitor":"v${index}","path":"/"}`).join(
      '\n',
    )
    expect(decide(lines).decisions).toHaveLength(20_000)
  }, 30_000)
})
