import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { around, atMost, isKept } from './simulate/check.ts'

describe('npm run simulate', () => {
  test('keeps its bounds with few runs, and says every rate', () => {
    const command = ['--import', 'tsx', 'scripts/simulate.ts', '--quick', '--seed', '7']
    const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
    expect(status, stdout).toBe(0)
    expect(stdout.match(/^ok {3}/gm)).toHaveLength(27)
  }, 60_000)

  test('fails for a rate outside its bounds, and forgives few runs only what they cannot know', () => {
    const check = { name: 'type I error', rate: 0.06, runs: 400, ...around(0.05, 0.7) }
    expect(isKept(check, false)).toBe(false)
    expect(isKept(check, true)).toBe(true)
    expect(isKept({ ...check, rate: 0.2 }, true)).toBe(false)
    expect(isKept({ ...check, ...atMost(0.05) }, false)).toBe(false)
  })
})
