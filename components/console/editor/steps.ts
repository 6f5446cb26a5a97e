import { stepsOf } from '#lib/core/json/at-pointer'
import type { DraftView } from './draft-view.ts'

/** The sections of the editor, in the order in which one thinks of an experiment. */
export const STEPS = [
  { id: 'why', title: 'Why' },
  { id: 'what', title: 'What' },
  { id: 'who', title: 'Who' },
  { id: 'how-much', title: 'How much' },
  { id: 'measure', title: 'Measure' },
] as const
export type StepId = (typeof STEPS)[number]['id']

const WHERE: Readonly<Record<string, StepId>> = {
  name: 'why',
  hypothesis: 'why',
  notes: 'why',
  slot: 'what',
  variants: 'what',
  content: 'what',
  audience: 'who',
  group: 'who',
  unit: 'who',
  requires: 'who',
  forced: 'who',
  coverage: 'how-much',
  allocation: 'how-much',
  floor: 'how-much',
  schedule: 'how-much',
}

/** How many fields of each step wait for somebody: refused by the server, or changed by two. */
export function countOpen({
  errors,
  conflicts,
}: Pick<DraftView, 'errors' | 'conflicts'>): Readonly<Record<StepId, number>> {
  const counts = { why: 0, what: 0, who: 0, 'how-much': 0, measure: 0 }
  const places = new Set([...Object.keys(errors), ...conflicts.map(({ pointer }) => pointer)])
  for (const pointer of places) counts[WHERE[stepsOf(pointer)[0] ?? ''] ?? 'measure'] += 1
  return counts
}
