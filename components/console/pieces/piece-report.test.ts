import { expect, test } from 'vitest'
import { toReport } from './piece-report.ts'

const error = { severity: 'error', message: 'A page has no text' } as const
const warning = { severity: 'warning', message: 'German is missing' } as const

test('an answer and a refusal are read alike: findings by severity, each once', () => {
  const told = { sentence: 'home.hero: content changed', biases: [], outsideChanges: [] }
  expect(toReport({ ...told, warnings: [warning, warning] })).toMatchObject({
    errors: [],
    warnings: ['German is missing'],
  })
  expect(toReport({ ...told, findings: [error, warning] })).toMatchObject({
    errors: ['A page has no text'],
    warnings: ['German is missing'],
  })
})

test('names each place that was edited outside once', () => {
  const outsideChanges = [{ subject: 'slots/home.hero' }, { subject: 'slots/home.hero' }]
  expect(toReport({ sentence: '', outsideChanges })?.outside).toEqual(['slots/home.hero'])
})

test('a refusal without a report has none', () => {
  expect(toReport({})).toBeNull()
})
