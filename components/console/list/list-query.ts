import { GROUPS } from '#lib/core/experiments/group-of'
import { type Selection, SORTS } from '#lib/core/experiments/select-rows'

/** What the address of the list says. Everything has a default, and what makes no sense is passed over. */
export type ListQuery = Selection & { readonly page: number }

type Given = Readonly<Record<string, string | readonly string[] | undefined>>

const MAX_TEXT = 200

export function readListQuery(given: Given): ListQuery {
  const one = (name: string) => {
    const value = given[name]
    return typeof value === 'string' ? value : undefined
  }
  const page = Number(one('page'))
  return {
    text: (one('q') ?? '').slice(0, MAX_TEXT),
    group: GROUPS.find((group) => group === one('show')) ?? null,
    slot: one('slot') ?? null,
    sort: SORTS.find((sort) => sort === one('sort')) ?? 'attention',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** The address of the list with some of it changed. Another choice begins on the first page. */
export function toListHref(query: ListQuery, changes: Partial<ListQuery>): string {
  const { text, group, slot, sort, page } = { ...query, page: 1, ...changes }
  const params = new URLSearchParams()
  if (text !== '') params.set('q', text)
  if (group !== null) params.set('show', group)
  if (slot !== null) params.set('slot', slot)
  if (sort !== 'attention') params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  return params.size === 0 ? '/console' : `/console?${params}`
}
