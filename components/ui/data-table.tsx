import type { ReactNode } from 'react'

/** Rows of 36 px under hairlines; numbers align by class `text-right` on `th` and `td`. */
export const TABLE_CLASS =
  'w-full border-collapse text-left [&_tbody_tr]:border-line [&_tbody_tr]:border-t [&_td]:h-9 [&_td]:py-1 [&_td]:pr-4 [&_td:last-child]:pr-0 [&_th:last-child]:pr-0 [&_tbody_th]:h-9 [&_tbody_th]:py-1 [&_tbody_th]:pr-4 [&_tbody_th]:font-normal [&_thead_th]:py-1 [&_thead_th]:pr-4 [&_thead_th]:align-bottom [&_thead_th]:font-normal [&_thead_th]:text-[12px] [&_thead_th]:leading-4 [&_thead_th]:text-ink-2'

type Props = { readonly caption: string; readonly children: ReactNode }

/** A table with its name. On a phone a wide one scrolls by itself, by touch and by arrow keys. */
export function Table({ caption, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className={TABLE_CLASS}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
