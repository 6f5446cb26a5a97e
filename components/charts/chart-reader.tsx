'use client'

import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { type ChartPoints, unpackPoints } from './chart-points.ts'
import { unpackTable } from './chart-table.ts'

type Props = {
  readonly label: string
  /** The table of the chart, as `packTable` makes it. */
  readonly packed: string
  /** Where the rows of the table stand. */
  readonly points: ChartPoints
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Reads a chart point by point, with pointer or arrow keys, from the rows of its table. */
export function ChartReader({ label, packed, points: sent }: Props) {
  const points = unpackPoints(sent)
  const [at, setAt] = useState<number | null>(null)
  const [text, setText] = useState('')
  const last = points.length - 1

  const go = (index: number) => {
    const next = Math.min(last, Math.max(0, index))
    setAt(next)
    setText(readRow(packed, next))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    go((at ?? last) + (at === null ? 0 : step))
  }
  const onPointer = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const share = (clientX - left) / width
    const away = points.map((x) => Math.abs(x - share))
    go(away.indexOf(Math.min(...away)))
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={text === '' ? 'Use the arrow keys to read the points' : text}
      onKeyDown={onKeyDown}
      onFocus={() => at === null && go(last)}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      className="absolute inset-0 cursor-crosshair touch-pan-y"
    >
      {at !== null && (
        <>
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 w-px bg-ink"
            style={{ left: `${100 * (points[at] ?? 0)}%` }}
          />
          <output
            aria-hidden="true"
            className="pointer-events-none absolute inset-x-0 top-full mt-6 min-h-4 text-[12px] text-ink leading-4"
          >
            {text}
          </output>
        </>
      )}
    </div>
  )
}

/** `12 Nov 2026 · B +4.1 %`: a row of the table with the names of its columns; what is empty is left out. */
function readRow(packed: string, index: number): string {
  const { head, rows } = unpackTable(packed)
  return (rows[index] ?? [])
    .flatMap((cell, column) => (cell === '' ? [] : column === 0 ? cell : `${head[column]} ${cell}`))
    .join(' · ')
}
