import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { bucket } from '../lib/core/experiments/hash.ts'

function stats(lines: string) {
  const command = ['--import', 'tsx', 'scripts/stats.ts']
  const { stdout, status } = spawnSync(process.execPath, command, {
    input: lines,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const rows = stdout.split('\n').slice(0, -1)
  return { answers: rows.map((row) => JSON.parse(row)), status }
}

const COMPARE = {
  kind: 'compare',
  engine: 'sequential',
  control: { type: 'proportion', n: 10_000, sum: 1_000 },
  treatment: { type: 'proportion', n: 10_000, sum: 1_200 },
}

describe('npm run stats', () => {
  test('answers every kind of case on its own line, and a bad line with why, and goes on', () => {
    const cases = [
      COMPARE,
      'not a case',
      { kind: 'srm', observed: [500, 500], expected: [0.5, 0.5] },
      { kind: 'adjust', method: 'holm', pValues: [0.01, 0.04] },
      {
        kind: 'power',
        baseline: { mean: 0.1, variance: 0.09 },
        effect: 0.1,
        n: 1e4,
        arms: 2,
        alpha: 0.05,
        engine: 'sequential',
      },
      {
        kind: 'bandit',
        arms: [
          { n: 10, mean: 1, variance: 1 },
          { n: 10, mean: 1, variance: 1 },
        ],
      },
      { kind: 'hash', seed: 's', value: 'v', version: 2 },
      { ...COMPARE, engine: 'magic' },
    ]
    const { answers, status } = stats(`${cases.map((each) => JSON.stringify(each)).join('\n')}\n{"kind":\n`)
    expect(answers).toEqual([
      {
        lift: expect.closeTo(0.2, 12),
        interval: expect.any(Array),
        standardError: expect.any(Number),
        pValue: expect.any(Number),
      },
      { error: expect.any(String) },
      { pValue: 1, sequentialPValue: 1 },
      { pValues: [0.02, 0.04] },
      { power: expect.any(Number), mde80: expect.any(Number) },
      { weights: [expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)] },
      { bucket: bucket('s', 'v', 2) },
      { error: expect.stringContaining('engine') },
      { error: 'not JSON' },
    ])
    expect(status).toBe(0)
  })

  test('never makes up a number', () => {
    const arm = (changes: object) => ({ ...COMPARE.control, ...changes })
    const mean = { type: 'mean', n: 10, sum: 10, sumSquares: 1 }
    const unanswerable = [
      { ...COMPARE, control: arm({ n: 0, sum: 0 }) },
      { ...COMPARE, control: arm({ sum: 0 }) },
      { ...COMPARE, control: arm({ sum: 20_000 }) },
      {
        ...COMPARE,
        control: { type: 'mean', n: 10, sum: 10, sumSquares: 10 },
        treatment: { ...mean, sumSquares: 20 },
      },
      { ...COMPARE, control: mean, treatment: mean },
      {
        ...COMPARE,
        control: { type: 'mean', n: 10, sum: 1e300, sumSquares: 1e308 },
        treatment: { ...mean, sumSquares: 20 },
      },
      { ...COMPARE, treatment: mean },
      { ...COMPARE, alpha: 1 },
      { ...COMPARE, control: arm({ n: 9_999.5 }) },
      { ...COMPARE, control: arm({ sum: 10.5 }) },
      { kind: 'srm', observed: [0, 0], expected: [1, 1] },
      { kind: 'srm', observed: [0.5, 2], expected: [1, 1] },
      { kind: 'srm', observed: [1, 2], expected: [1] },
      { kind: 'adjust', method: 'holm', pValues: [2] },
      {
        kind: 'bandit',
        arms: [
          { n: 0, mean: 0, variance: 0 },
          { n: 10, mean: 1, variance: 1 },
        ],
      },
      {
        kind: 'power',
        baseline: { mean: 0.1, variance: 0.09 },
        effect: 0.1,
        n: 1,
        arms: 2,
        alpha: 0.05,
        engine: 'frequentist',
      },
    ]
    const { answers } = stats(unanswerable.map((each) => JSON.stringify(each)).join('\n'))
    expect(answers).toHaveLength(unanswerable.length)
    for (const [index, answer] of answers.entries())
      expect(answer, JSON.stringify(unanswerable[index])).toEqual({ error: expect.any(String) })
  })
})
