'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { GROUPS, type Group } from '#lib/core/experiments/group-of'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import type { ExperimentRow as Row } from '#lib/results/experiment-row'
import type { Figures } from '#lib/results/list-experiments'
import { useLive } from '../live/use-live.tsx'
import { type Published, PublishToast } from '../publish-toast.tsx'
import { tellEdgeTruth } from '../shell/edge-truth.ts'
import { useLiveView } from '../use-live-view.ts'
import { ExperimentRow } from './experiment-row.tsx'
import { GROUP_NAMES } from './group-names.ts'
import { boundOf } from './lift-spark.tsx'
import { LiveNotes } from './live-notes.tsx'
import type { Rights } from './row-menu.tsx'
import { useFigures } from './use-figures.ts'

type Props = Rights & {
  readonly initial: ExperimentsView
  /** Whether anything was ever published from the console: only then a foreign version is worth a word. */
  readonly hasHistory: boolean
  /** Whether the rows have their figures: late ones are asked for again. */
  readonly figures: Figures
  readonly rows: readonly Row[]
  /** Under headings, or one list in the order that was asked for. */
  readonly isGrouped: boolean
}

/** The rows of a page of the list, kept fresh while somebody looks at them. */
export function ExperimentBoard(props: Props) {
  const { initial, hasHistory, rows, isGrouped, canEdit, canPublish } = props
  const figures = useFigures(props.figures)
  const { view, connection, reload, show } = useLiveView(initial)
  const [published, setPublished] = useState<Published | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const router = useRouter()
  const { version, updatedAt, publishedBy } = view

  useEffect(() => tellEdgeTruth({ version, updatedAt, publishedBy }), [version, updatedAt, publishedBy])
  /** Another version may have other rows: those are the server's to tell. */
  const shown = useRef(version)
  useEffect(() => {
    if (shown.current !== version) router.refresh()
    shown.current = version
  }, [version, router])

  useLive('experiments', ({ type }) => {
    if (type === 'published') void reload()
    if (type === 'draft-written' || type === 'draft-removed') router.refresh()
  })

  const announce = (publication: Published) => {
    show({ ...publication, updatedAt: new Date().toISOString() })
    setPublished(publication)
  }
  const onHide = (id: string, isHidden: boolean) =>
    setHidden((ids) => new Set(isHidden ? [...ids, id] : [...ids].filter((other) => other !== id)))
  const onReload = async () => {
    await reload()
    router.refresh()
  }
  const live = new Map(view.experiments.map((experiment) => [experiment.id, experiment]))
  const shownRows = rows.filter(({ id }) => !hidden.has(id))
  const bound = boundOf(rows.flatMap(({ summary }) => summary?.lead ?? []))
  const list = (some: readonly Row[]) =>
    some.map((row) => (
      <ExperimentRow
        key={row.id}
        row={row}
        live={live.get(row.id) ?? null}
        version={version}
        bound={bound}
        canEdit={canEdit}
        canPublish={canPublish}
        onPublished={announce}
        onReload={onReload}
        onHide={onHide}
      />
    ))

  return (
    <>
      <LiveNotes {...{ view, connection, hasHistory, figures }} />
      {isGrouped
        ? GROUPS.map((group) => {
            const some = shownRows.filter((row) => row.group === group)
            return some.length > 0 && <GroupSection key={group} group={group} rows={list(some)} />
          })
        : list(shownRows)}
      <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-10 flex justify-center">
        {published !== null && (
          <PublishToast
            key={published.version}
            published={published}
            canUndo={published.version === version}
            onUndone={announce}
            onClose={() => setPublished(null)}
          />
        )}
      </div>
    </>
  )
}

function GroupSection({ group, rows }: { readonly group: Group; readonly rows: ReactNode }) {
  return (
    <section aria-labelledby={`group-${group}`} className="pt-5">
      <h2 id={`group-${group}`} className="pb-2 font-semibold text-[13px] text-ink-2 leading-[18px]">
        {GROUP_NAMES[group]}
      </h2>
      {rows}
    </section>
  )
}
