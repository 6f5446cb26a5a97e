import type { Change } from './diff.ts'
import { tellChange } from './tell-change.ts'

const MAX_LENGTH = 240
const WHOLES = ['added', 'removed']

/**
 * Changes in one sentence, as history keeps them: `hero-copy: bold from 50 % to 80 %, control from 50 % to 20 %;
 * home.hero: content changed`. Of a long list the first few are told, and how many more there are.
 */
export function toSentence(changes: readonly Change[]): string {
  const told = new Map<string, Set<string>>()
  for (const change of changes) {
    const { name, what } = tellChange(change, changes) ?? {}
    if (name !== undefined && what !== undefined) told.set(name, (told.get(name) ?? new Set()).add(what))
  }
  const parts = [...told].map(([name, whats]) => joinPart(name, [...whats]))
  return parts.length === 0 ? 'nothing that visitors notice changed' : cap(parts)
}

/** What came or went is told by that alone: `hero-copy added`. */
function joinPart(name: string, whats: readonly string[]): string {
  const whole = whats.find((what) => WHOLES.includes(what))
  return whole ? `${name} ${whole}` : `${name}: ${whats.join(', ')}`
}

function cap(parts: readonly string[]): string {
  let text = ''
  for (const [index, part] of parts.entries()) {
    const longer = index === 0 ? part.slice(0, MAX_LENGTH) : `${text}; ${part}`
    if (longer.length > MAX_LENGTH) return `${text}; and ${parts.length - index} more`
    text = longer
  }
  return text
}
