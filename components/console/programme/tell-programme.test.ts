import { expect, test } from 'vitest'
import { tellProgramme } from './tell-programme.ts'

const PAYS = {
  finding: 'gain',
  worthMinor: 310_000,
  worthInterval: [120_000, 500_000],
  currency: 'USD',
  from: '2026-11-02',
} as const

test('the programme is told by what it brought in, with its range and since when', () => {
  const { tone, headline, detail } = tellProgramme({ ...PAYS, worthInterval: [120_000, 500_000] })
  expect({ tone, headline }).toEqual({ tone: 'gain', headline: 'The programme pays.' })
  expect(detail).toMatch(/since 2 Nov 2026 is worth about \+\$3\.1k, likely \+\$1\.2k to \+\$5(\.0)?k/)
})

test('what cannot be told is told as such, with and without a range', () => {
  const open = { ...PAYS, finding: 'undecided' } as const
  expect(tellProgramme({ ...open, worthInterval: [-10_000, 500_000] }).detail).toMatch(
    /It may still be worth nothing/,
  )
  expect(tellProgramme({ ...open, worthMinor: null, worthInterval: null })).toMatchObject({
    tone: 'neutral',
    detail: 'Too few orders on both sides since 2 Nov 2026 to say what it is worth.',
  })
})
