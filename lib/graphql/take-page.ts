import { refuse } from './refuse.ts'

const MAX_PAGE = 50

export type Page<T> = {
  readonly nodes: readonly T[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

type Range = { readonly first?: number | null; readonly after?: string | null }

/** One page of a list; a cursor is the slug of the last item before it. */
export function takePage<T extends { readonly slug: string }>(
  items: readonly T[],
  { first, after }: Range,
): Page<T> {
  const size = readSize(first)
  const last = after == null ? -1 : items.findIndex(({ slug }) => slug === after)
  if (after != null && last === -1) throw refuse('BAD_USER_INPUT', 'after is not a cursor of this list')
  const nodes = items.slice(last + 1, last + 1 + size)
  return {
    nodes,
    totalCount: items.length,
    pageInfo: {
      hasNextPage: last + 1 + size < items.length,
      endCursor: nodes.at(-1)?.slug ?? null,
    },
  }
}

/** How many items are asked for: 1 to 50, and 20 when nothing is said. */
export function readSize(first: number | null | undefined): number {
  const size = first ?? 20
  if (size < 1 || size > MAX_PAGE) throw refuse('BAD_USER_INPUT', `first is not 1 to ${MAX_PAGE}`)
  return size
}
