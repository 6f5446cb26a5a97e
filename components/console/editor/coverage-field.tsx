'use client'

import type { CSSProperties } from 'react'
import { INPUT_CLASS } from '#components/ui/field'
import { formatCount } from '#lib/core/format/format-count'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { useReach } from './use-reach.ts'

/** The share of the audience that enters: by slider, and exactly by number. */
export function CoverageField() {
  const { store, view } = useEditor()
  const reach = useReach()
  const percent = Math.round((view.definition.coverage ?? 1) * 1_000) / 10
  const set = (value: number) => {
    if (Number.isFinite(value) && value >= 0 && value <= 100) store.edit('/coverage', value / 100)
  }
  const id = fieldId('/coverage')
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold text-sm">
        Share of the audience that enters
      </label>
      <div className="grid grid-cols-[1fr_auto] items-center gap-4">
        <input
          type="range"
          aria-label="Share that enters, by slider"
          aria-valuetext={`${percent} %`}
          min={0}
          max={100}
          step={1}
          value={percent}
          className="share-slider"
          style={THUMB}
          onChange={(event) => set(event.target.valueAsNumber)}
        />
        <span className="flex items-center gap-1.5">
          <input
            id={id}
            type="number"
            min={0}
            max={100}
            step={0.1}
            value={percent}
            aria-describedby={`${id}-note`}
            className={`${INPUT_CLASS} min-h-8! w-20! px-2! text-right tabular-nums`}
            onChange={(event) => set(event.target.valueAsNumber)}
          />
          <span aria-hidden="true">%</span>
        </span>
      </div>
      <p id={`${id}-note`} className="text-[13px] text-ink-2">
        {reach === null
          ? 'The others see the control and are not counted.'
          : `About ${formatCount(Math.round((reach.visitorsPerDay * percent) / 100))} visitors a day. The others see the control and are not counted.`}
      </p>
    </div>
  )
}

/** React's style type knows no custom properties; browsers do. */
const THUMB: CSSProperties & { readonly '--thumb': string } = { '--thumb': 'var(--tide)' }
