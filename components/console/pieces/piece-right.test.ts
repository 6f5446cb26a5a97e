import { expect, test } from 'vitest'
import { judgePieceRight } from './piece-right.ts'

test('viewers and editors look, publishers change', () => {
  expect(judgePieceRight(['viewer'], false).canEdit).toBe(false)
  expect(judgePieceRight(['editor'], false).canEdit).toBe(false)
  expect(judgePieceRight(['publisher'], false)).toEqual({ canEdit: true, reason: null })
})

test('where approvals are required only owners change, and a publisher is told why', () => {
  expect(judgePieceRight(['publisher'], true)).toMatchObject({
    canEdit: false,
    reason: expect.stringContaining('approvals'),
  })
  expect(judgePieceRight(['owner'], true).canEdit).toBe(true)
})
