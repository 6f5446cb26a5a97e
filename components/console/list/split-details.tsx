'use client'

import type { ExperimentView } from '#lib/publish/experiments-view'
import type { Published } from '../publish-toast.tsx'
import { RatioEditor } from '../ratio-editor.tsx'
import { VariantTable } from '../variant-table.tsx'

type Props = {
  readonly name: string
  readonly experiment: ExperimentView
  readonly version: number
  readonly canPublish: boolean
  readonly onPublished: (published: Published) => void
  readonly onReload: () => Promise<void>
}

/** What was counted by variant, and for publishers the way to change the split. */
export function SplitDetails({ name, experiment, version, canPublish, onPublished, onReload }: Props) {
  return (
    <div className="grid gap-3 pt-1 pb-3">
      <VariantTable caption={`${name}: share and counts by variant`} variants={experiment.variants} />
      {canPublish && (
        <RatioEditor
          experiment={experiment}
          version={version}
          onPublished={onPublished}
          onReload={onReload}
        />
      )}
    </div>
  )
}
