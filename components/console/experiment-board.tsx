'use client'

import { useState } from 'react'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import { ExperimentRow } from './experiment-row.tsx'
import { FaultList } from './fault-list.tsx'
import { LiveStatus } from './live-status.tsx'
import { NoExperiments } from './no-experiments.tsx'
import { type Published, PublishToast } from './publish-toast.tsx'
import { useLiveView } from './use-live-view.ts'

type Props = { readonly initial: ExperimentsView; readonly canPublish: boolean }

/** All live experiments, kept fresh while somebody looks at them. */
export function ExperimentBoard({ initial, canPublish }: Props) {
  const { view, connection, reload, show } = useLiveView(initial)
  const [published, setPublished] = useState<Published | null>(null)

  const announce = (publication: Published) => {
    show({ ...publication, updatedAt: new Date().toISOString() })
    setPublished(publication)
  }

  return (
    <>
      <LiveStatus view={view} connection={connection} />
      <h1 className="mt-4 font-semibold text-[20px] leading-[26px]">Experiments</h1>
      {!view.counted && (
        <p role="status" className="mt-2 text-warn-text">
          Counts are not available right now, because Redis does not answer. What is live is shown as it is.
        </p>
      )}
      <FaultList faults={view.faults} />
      {view.experiments.length === 0 && view.faults.length === 0 && <NoExperiments />}
      <div className="mt-6">
        {view.experiments.map((experiment) => (
          <ExperimentRow
            key={experiment.id}
            experiment={experiment}
            version={view.version}
            canPublish={canPublish}
            onPublished={announce}
            onReload={reload}
          />
        ))}
      </div>
      <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-10 flex justify-center">
        {published !== null && (
          <PublishToast
            key={published.version}
            published={published}
            canUndo={published.version === view.version}
            onUndone={announce}
            onClose={() => setPublished(null)}
          />
        )}
      </div>
    </>
  )
}
