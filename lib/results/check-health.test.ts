import { expect, test } from 'vitest'
import { checkHealth } from './check-health.ts'

const clockOf = (wrongClocks?: number | null) => {
  const traffic = { bots: 0, unidentified: 0, ...(wrongClocks !== undefined && { wrongClocks }) }
  const sampleRatio = { pValue: null, isMismatch: false, epochs: [] }
  const checks = checkHealth({ sampleRatio, mixedShare: 0, visitors: 1, days: 1, traffic })
  return checks.find(({ code }) => code === 'clock')
}

test('clocks that are off are told, and warned of when they are many', () => {
  expect(clockOf(0.01)).toMatchObject({ level: 'ok', value: 0.01, text: expect.stringContaining('1.0 %') })
  expect(clockOf(0.2)).toMatchObject({ level: 'warning', value: 0.2 })
  for (const unknown of [undefined, null])
    expect(clockOf(unknown)).toMatchObject({ level: 'ok', value: null })
})
