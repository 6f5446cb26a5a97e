import type { ContentFault } from '#lib/core/experiments/lint-site'
import type { Slot } from './define-slot.ts'
import { parseContent } from './parse-content.ts'

/** What is wrong with a text of a slot in a language; nothing when a page can show it. */
export function checkContent(
  slot: Pick<Slot, 'name' | 'schema' | 'languages'>,
  language: string,
  value: unknown,
): readonly ContentFault[] {
  if (!slot.languages.some((known) => known === language))
    return [
      { path: '', message: `${slot.name} does not speak ${language}, but ${slot.languages.join(', ')}` },
    ]
  const parsed = parseContent(slot, value)
  return parsed.ok ? [] : parsed.faults
}
