import type { DraftDefinition } from './draft.ts'

/** An experiment begins with a control and one treatment, half each. */
export const HALVES: NonNullable<DraftDefinition['variants']> = [
  { key: 'control', ratio: 0.5 },
  { key: 'variant-b', ratio: 0.5 },
]

/** What a new experiment is before anybody has written a word; without a slot it cannot be stored yet. */
export function newDefinition(slot: string): DraftDefinition {
  return { slot, variants: HALVES, goals: ['purchase'], autoStop: true }
}
