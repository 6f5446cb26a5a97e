import { ATTENTIONS, type Attention, GROUPS, type Group } from './group-of.ts'

export const SORTS = ['attention', 'lift', 'visitors', 'name', 'newest'] as const
export type Sort = (typeof SORTS)[number]

/** What of an experiment its place in the list depends on. */
export type Selectable = {
  readonly id: string
  readonly name: string
  readonly slot: string | null
  readonly hypothesis: string | null
  readonly group: Group
  readonly attention: Attention | null
  readonly lift: number | null
  readonly visitors: number | null
  /** ISO instant. */
  readonly changedAt: string | null
}

export type Selection = {
  readonly text: string
  readonly group: Group | null
  readonly slot: string | null
  readonly sort: Sort
}

/** The rows that are asked for in the order asked for; within equals the one that changed last comes first. */
export function selectRows<R extends Selectable>(rows: readonly R[], selection: Selection): readonly R[] {
  const words = selection.text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const { group, slot, sort } = selection
  return rows
    .filter((row) => (group === null || row.group === group) && (slot === null || row.slot === slot))
    .filter((row) => words.every((word) => textOf(row).includes(word)))
    .toSorted((a, b) => compare(a, b, sort) || compareNewest(a, b) || a.id.localeCompare(b.id))
}

/** How many rows each group has. */
export function countGroups(rows: readonly Pick<Selectable, 'group'>[]): Readonly<Record<Group, number>> {
  const counts = { 'needs-you': 0, running: 0, scheduled: 0, draft: 0, decided: 0 }
  for (const { group } of rows) counts[group] += 1
  return counts
}

function textOf({ id, name, slot, hypothesis }: Selectable): string {
  return [id, name, slot ?? '', hypothesis ?? ''].join(' ').toLowerCase()
}

function compare(a: Selectable, b: Selectable, sort: Sort): number {
  switch (sort) {
    case 'attention':
      return rankOf(a) - rankOf(b)
    case 'lift':
      return descending(a.lift, b.lift)
    case 'visitors':
      return descending(a.visitors, b.visitors)
    case 'name':
      return a.name.localeCompare(b.name, 'en')
    case 'newest':
      return compareNewest(a, b)
  }
}

/** Groups in their order, and in the first of them by how much it presses. */
function rankOf({ group, attention }: Selectable): number {
  return GROUPS.indexOf(group) * ATTENTIONS.length + (attention === null ? 0 : ATTENTIONS.indexOf(attention))
}

/** What is not known comes last. */
function descending(a: number | null, b: number | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return b - a
}

function compareNewest(a: Selectable, b: Selectable): number {
  return (b.changedAt ?? '').localeCompare(a.changedAt ?? '')
}
