import { describe, expect, test } from 'vitest'
import { type Preflight, toChecks } from './preflight.ts'

const preflight: Preflight = {
  experiment: 'hero',
  revision: 3,
  state: 'draft',
  liveVersion: 4,
  version: 5,
  sentence: 'hero added',
  blocked: null,
  detail: null,
  errors: [],
  changes: [{ kind: 'added', subject: 'experiments/hero', pointer: '/experiments/3' }],
  findings: [],
  biases: [],
  outsideChanges: [],
  bytes: { used: 2_000, limit: 64_000, plan: 'pro' },
  pages: [{ path: '/', pages: 24, limit: 64 }],
}
const found = (
  severity: 'error' | 'warning',
  code: string,
  document: 'experiments' | 'content',
  pointer: string,
) => ({
  severity,
  code,
  document,
  pointer,
  message: code,
})

describe('the checklist', () => {
  test('says what is in order when nothing is wrong', () => {
    const checks = toChecks(preflight)
    expect(checks.every(({ level }) => level === 'passes')).toBe(true)
    expect(checks.map(({ text }) => text)).toContain('Pages to prerender: 24 of 64 on /')
  })

  test('leads from a finding to the field that mends it', () => {
    const findings = [
      found('warning', 'translation-missing', 'content', '/hero~15~1bold/de'),
      found('error', 'content-invalid', 'content', '/hero~15~1bold/en/headline'),
      found('warning', 'schedule-over', 'experiments', '/experiments/3/schedule/end'),
    ]
    const checks = toChecks({ ...preflight, blocked: 'lint', findings })
    expect(checks.filter(({ level }) => level !== 'passes')).toEqual([
      { level: 'blocks', text: 'content-invalid', pointer: '/content/bold/en/headline' },
      { level: 'warns', text: 'translation-missing', pointer: '/content/bold/de' },
      { level: 'warns', text: 'schedule-over', pointer: '/schedule/end' },
    ])
    expect(checks.some(({ text }) => text.startsWith('Every language'))).toBe(false)
  })

  test('leaves out warnings about other experiments, and keeps what blocks', () => {
    const findings = [
      found('warning', 'empty-audience', 'experiments', '/experiments/0/audience'),
      found('error', 'unknown-slot', 'experiments', '/experiments/0/slot'),
    ]
    const checks = toChecks({ ...preflight, blocked: 'lint', findings }).filter(
      ({ level }) => level !== 'passes',
    )
    expect(checks).toEqual([{ level: 'blocks', text: 'unknown-slot', pointer: null }])
  })

  test('says why it is blocked when no finding does', () => {
    const checks = toChecks({
      ...preflight,
      blocked: 'approval-needed',
      detail: 'A second person has to approve',
    })
    expect(checks[0]).toEqual({ level: 'blocks', text: 'A second person has to approve', pointer: null })
  })
})
