import { putRatios } from '#lib/core/experiments/put-ratios'
import type { Publication } from '../publication.ts'

export const MARA = { sub: 'mara', name: 'Mara' } as const

/** For tests: who publishes, and when. */
export const REQUEST = { by: MARA, at: new Date('2026-12-01T10:00:00.000Z'), requestId: 'r1' } as const

/** For tests: new ratios of the hero experiment of the seed. */
export function ratiosWith(control: number, changes: Partial<Publication> = {}): Publication {
  return {
    ...REQUEST,
    action: 'ratios',
    experiment: 'hero-copy',
    edit: putRatios('hero-copy', { control, bold: 1 - control }),
    replaces: ['experiments/hero-copy/variants'],
    confirmed: ['ratios-changed'],
    ...changes,
  }
}
