import type { Assignment } from './assign.ts'
import type { CompiledExperiments } from './compile.ts'

/** The variant that a visitor was given, and the tag of the seed under which; behind the tag the epoch in which. */
export interface StickyEntry {
  readonly variant: string
  readonly tag: string
}

const ENTRY = /^([a-z0-9][a-z0-9-]{0,63})_([a-z0-9][a-z0-9-]{0,63})_([0-9a-f]{4}(?:[1-9a-z][0-9a-z]{0,6})?)$/

/** In front of the entries: the account that was signed in last, as far as a cookie can hold its name. */
const USER = /^@[\w|:.+@-]{1,96}(?=~|$)/

/** A cookie holds 4,096 bytes with its name, its attributes and the seal. */
const MAX_LENGTH = 3500

/** Reads `<experiment>_<variant>_<tag>` joined by `~`; what is not of that form is passed over. */
export function parseSticky(text: string): Map<string, StickyEntry> {
  const entries = new Map<string, StickyEntry>()
  for (const part of text.slice(0, MAX_LENGTH).split('~')) {
    const [, experiment, variant, tag] = ENTRY.exec(part) ?? []
    if (experiment && variant && tag) entries.set(experiment, { variant, tag })
  }
  return entries
}

/** The account whose assignments these are; undefined while nobody has signed in. */
export function stickyUser(text: string): string | undefined {
  return USER.exec(text)?.[0].slice(1)
}

/**
 * Entries in the order of their experiments, so that equal assignments give equal texts; as many as a cookie holds.
 * `user` is passed over when a cookie cannot hold it.
 */
export function formatSticky(entries: ReadonlyMap<string, StickyEntry>, user = ''): string {
  let text = stickyUser(`@${user}`) === user ? `@${user}` : ''
  for (const [experiment, { variant, tag }] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const longer = `${text}${text && '~'}${experiment}_${variant}_${tag}`
    if (longer.length > MAX_LENGTH) break
    text = longer
  }
  return text
}

/**
 * The text to keep after a visit: the previous one itself when nothing was added. Only what chance decided is kept.
 * Entries of experiments that are gone, or restarted with another seed, leave when something else changes; those of
 * experiments that merely pause, or whose audience the visitor has left, stay.
 */
export function applySticky(
  previous: string,
  assignments: readonly Assignment[],
  { byId }: Pick<CompiledExperiments, 'byId'>,
): string {
  const entries = parseSticky(previous)
  let changed = false
  for (const assignment of assignments) {
    const tag = byId.get(assignment.experiment)?.stickyTag
    if (assignment.reason !== 'bucketed' || tag === undefined) continue
    entries.set(assignment.experiment, { variant: assignment.variant, tag })
    changed = true
  }
  if (!changed) return previous
  const isLive = ([id, { tag }]: [string, StickyEntry]) => tag.startsWith(byId.get(id)?.tag ?? '-')
  return formatSticky(new Map([...entries].filter(isLive)), stickyUser(previous))
}
