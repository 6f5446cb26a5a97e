'use client'

import { useId } from 'react'
import type { ExperimentView } from '#lib/publish/experiments-view'
import { ConsoleButton } from './console-button.tsx'
import { ImpactNote } from './impact-note.tsx'
import type { Published } from './publish-toast.tsx'
import { ShareField } from './share-field.tsx'
import { useRatioDraft } from './use-ratio-draft.ts'

type Props = {
  readonly experiment: ExperimentView
  readonly version: number
  readonly onPublished: (published: Published) => void
  readonly onReload: () => Promise<void>
}

/** Shares that always sum to 100 %, what they would mean for visitors, and the button that puts them live. */
export function RatioEditor(props: Props) {
  const { experiment } = props
  const draft = useRatioDraft(props)
  const errorId = useId()
  return (
    <form
      aria-label={`Split of ${experiment.id}`}
      className="mt-3 grid gap-4 border-control border-l-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault()
        void draft.publish()
      }}
    >
      <fieldset className="grid gap-2" aria-describedby={draft.error === null ? undefined : errorId}>
        <legend className="sr-only">Share of each variant, 100 % in sum</legend>
        {experiment.variants.map(({ key }, index) => (
          <ShareField
            key={key}
            experiment={experiment.id}
            variant={key}
            index={index}
            tenths={draft.tenths[index] ?? 0}
            onChange={(tenths) => draft.change(index, tenths)}
          />
        ))}
      </fieldset>
      <ImpactNote shifts={draft.shifts} coverage={experiment.coverage} />
      {draft.hasMoved && (
        <p role="alert" className="border-warn border-l-2 pl-3">
          Version {props.version} is live by now, with another split: the table above shows it. Yours is kept.{' '}
          <ConsoleButton look="plain" onClick={draft.acceptLive}>
            Compare with what is live now
          </ConsoleButton>
        </p>
      )}
      {draft.error !== null && !draft.hasMoved && (
        <p id={errorId} role="alert" className="border-loss border-l-2 pl-3 text-loss-text">
          {draft.error}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <ConsoleButton look="filled" type="submit" disabled={!draft.canPublish}>
          {draft.isPending ? 'Publishing…' : 'Publish'}
        </ConsoleButton>
        <ConsoleButton onClick={draft.splitEvenly}>Even split</ConsoleButton>
        <ConsoleButton onClick={draft.reset} disabled={draft.shifts.length === 0}>
          Reset
        </ConsoleButton>
      </div>
      <noscript>
        <p>Changing a split needs JavaScript.</p>
      </noscript>
    </form>
  )
}
