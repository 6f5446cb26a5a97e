import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { ExperimentView } from '#lib/publish/experiments-view'
import { consoleButtonClass } from './console-button.tsx'
import { toTitle } from './format-count.ts'
import type { Published } from './publish-toast.tsx'
import { RatioEditor } from './ratio-editor.tsx'
import { SplitBar } from './split-bar.tsx'
import { VariantTable } from './variant-table.tsx'

type Props = {
  readonly experiment: ExperimentView
  readonly version: number
  readonly canPublish: boolean
  readonly onPublished: (published: Published) => void
  readonly onReload: () => Promise<void>
}

const STATUS: Readonly<Record<ExperimentView['status'], string>> = {
  running: 'Running',
  paused: 'Paused',
  scheduled: 'Scheduled',
  ended: 'Ended',
}

/** One experiment: what it varies, how visitors are split, what was counted, and for publishers the way to change it. */
export function ExperimentRow({ experiment, version, canPublish, onPublished, onReload }: Props) {
  const { id, slot, status, coverage, variants } = experiment
  const name = toTitle(id)
  return (
    <article
      aria-labelledby={`experiment-${id}`}
      className="grid gap-4 border-line border-t py-6 md:grid-cols-[14rem_1fr] md:gap-8"
    >
      <div className="grid content-start gap-1">
        <h2 id={`experiment-${id}`} className="font-semibold text-[16px] leading-6">
          {name}
        </h2>
        <p className="flex flex-wrap gap-x-2 text-[13px] text-ink-2">
          <span>{STATUS[status]}</span>
          <code className="font-mono">{slot}</code>
        </p>
        {coverage < 1 && <p className="text-[13px] text-ink-2">Takes in {toPercent(coverage)} of visitors</p>}
      </div>
      <div className="grid min-w-0 gap-3">
        <SplitBar variants={variants} />
        <VariantTable caption={`${name}: share and counts by variant`} variants={variants} />
        {canPublish && status !== 'ended' && (
          <details name="ratio-editor" className="group">
            <summary className={consoleButtonClass('quiet', 'group-open:bg-sand-2')}>
              Change the split<span className="sr-only"> of {name}</span>
            </summary>
            <RatioEditor
              experiment={experiment}
              version={version}
              onPublished={onPublished}
              onReload={onReload}
            />
          </details>
        )}
      </div>
    </article>
  )
}
