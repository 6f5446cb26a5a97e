import { describeChanges } from '#lib/core/experiments/describe-changes'
import type { Change } from '#lib/core/experiments/diff'
import type { Publication } from './publication.ts'
import type { Base } from './read-base.ts'

/** What was changed in the live documents since we published, by whom nobody knows. */
export function findOutsideChanges({ live, published }: Pick<Base, 'live' | 'published'>): readonly Change[] {
  return published === null ? [] : describeChanges(published, live)
}

/** Those outside edits that a publish would take away: of what it replaces, and of what it changes besides. */
export function findOverwritten(
  outside: readonly Change[],
  changes: readonly Change[],
  replaces: Publication['replaces'],
): readonly Change[] {
  if (replaces === 'all') return outside
  const places = [...replaces, ...changes.map(placeOf)]
  return outside.filter((change) => places.some((place) => overlap(placeOf(change), place)))
}

/**
 * Where a change is, by name and not by position, as `experiments/hero-copy/variants/0/ratio`: two documents may hold
 * one experiment at different places of their lists.
 */
function placeOf({ subject, pointer }: Pick<Change, 'subject' | 'pointer'>): string {
  const steps = subject.startsWith('content/') || !subject.includes('/') ? 1 : 2
  return [subject, ...pointer.split('/').slice(1 + steps)].join('/')
}

function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}
