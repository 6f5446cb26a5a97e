import { type ReactNode, useId } from 'react'
import { ChartData } from './chart-data.tsx'
import { packPoints } from './chart-points.ts'
import { ChartReader } from './chart-reader.tsx'
import { type ChartTable, packTable } from './chart-table.ts'

type Props = {
  readonly title: string
  /** What the chart shows, in a sentence. */
  readonly finding: string
  /** The same in numbers. A row a point, if there are `points`. */
  readonly table: ChartTable
  /** Where the rows of the table stand, in shares of the width; with them the chart can be read by arrow keys. */
  readonly points?: readonly number[]
  /** What to draw beside the plot: axes. Hidden from those who hear the page. */
  readonly axes?: ReactNode
  /** How to read what is drawn, where that is not plain. */
  readonly note?: string | undefined
  /** The plot alone. */
  readonly children: ReactNode
  readonly className?: string
}

/** A chart that states its finding, can be read point by point and seen as a table. The plot's container is relative. */
export function ChartFigure(props: Props) {
  const { title, finding, table, points, axes, note, children, className = '' } = props
  const id = useId()
  const packed = packTable(table)
  const hasReader = points !== undefined && points.length > 1
  return (
    <figure className={`grid gap-2 ${className}`}>
      <figcaption className="grid gap-0.5">
        <span id={`${id}t`} className="font-semibold">
          {title}
        </span>
        <span id={`${id}f`} className="max-w-[68ch] text-ink-2">
          {finding}
        </span>
      </figcaption>
      <div className={axes === undefined ? 'relative' : 'relative mt-2 mb-6 ml-12'}>
        {axes !== undefined && <div aria-hidden="true">{axes}</div>}
        <div role="img" aria-labelledby={`${id}t ${id}f`}>
          {children}
        </div>
        {hasReader && (
          <ChartReader label={`${title}, point by point`} packed={packed} points={packPoints(points)} />
        )}
      </div>
      {note !== undefined && (
        <p className={`max-w-[68ch] text-[12px] text-ink-2 leading-4 ${hasReader ? 'mt-6' : ''}`}>{note}</p>
      )}
      {/* Room for what is read stands above, so that nothing moves when it appears. */}
      <ChartData title={title} packed={packed} className={hasReader && note === undefined ? 'mt-6' : ''} />
    </figure>
  )
}
