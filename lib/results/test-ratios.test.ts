import { describe, expect, test } from 'vitest'
import { HALF, resultsOf } from './testing/results-of.ts'
import { epochOf } from './testing/sums-for-test.ts'

describe('the sample ratio', () => {
  const early = epochOf(1, { control: [5_000, 500], bold: [5_000, 510] })
  const late = epochOf(2, { control: [2_000, 200], bold: [8_000, 810] })

  test('is tested within epochs: a change of ratios is no mismatch', () => {
    const ratiosOf = new Map([
      [1, HALF],
      [2, { control: 0.2, bold: 0.8 }],
    ])
    const { srm } = resultsOf({ epochs: [early, late], frame: { ratiosOf } })
    expect(srm.isMismatch).toBe(false)
    expect(resultsOf({ epochs: [early, { ...late, epoch: 1 }] }).srm.isMismatch).toBe(true)
  })

  test('of an epoch whose ratios nobody recorded is not tested, and health says so', () => {
    const { srm, health } = resultsOf({ epochs: [early, late] })
    expect(srm.epochs[1]).toMatchObject({ expected: null, pValue: null })
    expect(health).toContainEqual(expect.objectContaining({ code: 'unknown-ratios', level: 'warning' }))
  })

  test('leaves out a variant with ratio 0, whose visitors a sticky cookie may keep', () => {
    const ratiosOf = new Map([[1, { control: 0.5, bold: 0.5, calm: 0 }]])
    const epochs = [epochOf(1, { control: [5_000, 1], bold: [5_000, 1], calm: [40, 1] })]
    expect(resultsOf({ epochs, frame: { ratiosOf, keys: ['control', 'bold', 'calm'] } }).srm.isMismatch).toBe(
      false,
    )
  })
})
