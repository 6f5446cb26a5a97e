'use client'

import { useState } from 'react'
import { unpackTable } from './chart-table.ts'

type Props = {
  readonly title: string
  /** As `packTable` makes it. */
  readonly packed: string
  readonly className: string
}

/** The figures of a chart as a table, which exists once somebody wants it. */
export function ChartData({ title, packed, className }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className={`text-[13px] print:hidden ${className}`}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-tide-text underline underline-offset-4">
        Show as table<span className="sr-only">: {title}</span>
      </summary>
      {isOpen && <Rows title={title} packed={packed} />}
    </details>
  )
}

function Rows({ title, packed }: Omit<Props, 'className'>) {
  const { head, rows } = unpackTable(packed)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="mt-2 max-h-80 overflow-auto" tabIndex={0} aria-label={`${title}, table`}>
      <table className="w-full border-collapse text-left [&_td]:py-1 [&_td]:pr-4 [&_th]:py-1 [&_th]:pr-4 [&_tr]:border-line [&_tr]:border-b">
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col" className="font-semibold">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row" className="font-normal text-ink-2">
                {first}
              </th>
              {rest.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
