import { type ListQuery, toListHref } from './list-query.ts'

const LINK = 'inline-flex min-h-8 items-center text-tide-text underline underline-offset-4'

/** The way through a list that is longer than a page. */
export function PageLinks({ query, pages }: { readonly query: ListQuery; readonly pages: number }) {
  if (pages < 2) return null
  const { page } = query
  return (
    <nav aria-label="Pages" className="flex items-center gap-4 border-line border-t py-3 text-[13px]">
      {page > 1 && (
        <a href={toListHref(query, { page: page - 1 })} className={LINK}>
          Page before
        </a>
      )}
      <span className="text-ink-2">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={toListHref(query, { page: page + 1 })} className={LINK}>
          Next page
        </a>
      )}
    </nav>
  )
}
