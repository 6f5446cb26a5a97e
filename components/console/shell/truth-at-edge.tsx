'use client'

import type { ReactNode } from 'react'
import { LocalTime } from '#components/console/local-time'
import { type EdgeTruth, useEdgeTruth } from './edge-truth.ts'

/** What every visitor gets right now: which version, since when, and by whom. Null is an Edge Config that does not answer. */
export function TruthAtEdge({ initial }: { readonly initial: EdgeTruth | null }) {
  const truth = useEdgeTruth(initial)
  if (truth === null)
    return (
      <Line dot="bg-warn">
        <span className="truncate text-warn-text">Edge Config does not answer</span>
      </Line>
    )
  const { version, updatedAt, publishedBy } = truth
  return (
    <Line dot="bg-gain">
      <a
        href="/console/history"
        className="inline-flex min-h-6 items-center font-semibold text-ink hover:underline"
      >
        Live v{version}
      </a>
      {updatedAt !== '' && (
        <span className="hidden truncate sm:inline">
          published <LocalTime at={updatedAt} />
          {publishedBy !== null && ` by ${publishedBy}`}
        </span>
      )}
    </Line>
  )
}

function Line({ dot, children }: { readonly dot: string; readonly children: ReactNode }) {
  return (
    <p className="flex min-w-0 items-center gap-x-2 whitespace-nowrap text-[13px] text-ink-2">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dot}`} />
      {children}
    </p>
  )
}
