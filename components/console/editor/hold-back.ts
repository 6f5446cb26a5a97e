import type { DraftDefinition } from '#lib/core/experiments/draft'
import { readPointer, stepsOf, writePointer } from '#lib/core/json/at-pointer'
import { pointerStep } from '#lib/core/json/pointer'

/** A definition whose faulty parts are as they were stored: a text in one language is such a part, else a whole member. */
export function holdBack(
  stored: DraftDefinition,
  wanted: DraftDefinition,
  faults: readonly string[],
): DraftDefinition {
  let rest: unknown = wanted
  for (const fault of faults) {
    const part = partOf(fault)
    if (part !== '') rest = writePointer(rest, part, readPointer(stored, part))
  }
  return rest as DraftDefinition
}

function partOf(fault: string): string {
  const steps = stepsOf(fault)
  return steps
    .slice(0, steps[0] === 'content' ? 3 : 1)
    .map(pointerStep)
    .join('')
}
