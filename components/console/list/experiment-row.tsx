'use client'

import Link from 'next/link'
import { useState } from 'react'
import { formatCount } from '#lib/core/format/format-count'
import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { ExperimentView } from '#lib/publish/experiments-view'
import type { ExperimentRow as Row } from '#lib/results/experiment-row'
import type { Published } from '../publish-toast.tsx'
import { SplitBar } from '../split-bar.tsx'
import { variantLook } from '../variant-mark.tsx'
import { GuardrailLight } from './guardrail-light.tsx'
import { LiftSpark } from './lift-spark.tsx'
import { type Rights, RowMenu } from './row-menu.tsx'
import { describeRow, type RowWords, tellUnread } from './row-words.ts'
import { SplitDetails } from './split-details.tsx'

const TONES: Readonly<Record<RowWords['tone'], string>> = {
  gain: 'text-gain-text',
  loss: 'text-loss-text',
  warn: 'text-warn-text',
  neutral: '',
}

type Props = Rights & {
  readonly row: Row
  /** What is live of it right now; null for what is not. */
  readonly live: ExperimentView | null
  readonly version: number
  /** The end of the axis of all lifts. */
  readonly bound: number
  readonly onPublished: (published: Published) => void
  readonly onReload: () => Promise<void>
  readonly onHide: (id: string, isHidden: boolean) => void
}

/** One experiment: what it varies, how visitors are split, what was found, and what to do about it. */
export function ExperimentRow(props: Props) {
  const { live, bound } = props
  const row = withLiveState(props.row, live)
  const { id, name, slot, owner, summary } = row
  const { headline, detail, tone } = describeRow(row)
  const variants = live?.variants ?? row.variants
  return (
    <article aria-labelledby={`experiment-${id}`} className="experiment-row border-line border-t">
      <div className="min-w-0">
        <h3 id={`experiment-${id}`} className="wrap-anywhere font-semibold">
          <Link
            href={`/console/experiments/${id}`}
            prefetch={false}
            data-row
            className="inline-block py-0.5 hover:underline hover:underline-offset-4"
          >
            {name}
          </Link>
        </h3>
        <p className="flex flex-wrap gap-x-2 text-[13px] text-ink-2">
          {slot !== null && <span>{slot}</span>}
          {owner !== null && <span>{owner}</span>}
          {row.hasUnpublishedEdits && <span className="text-warn-text">Unpublished edits</span>}
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-1.5 pt-1.5">
        <SplitBar variants={variants} isLive={live !== null} />
        <p
          aria-hidden="true"
          className="flex flex-wrap gap-x-2 text-[12px] text-ink-2 leading-4 tabular-nums"
        >
          {variants.map(({ key, ratio }, index) => (
            <span key={key}>
              {variantLook(index).letter} {toPercent(ratio)}
            </span>
          ))}
        </p>
      </div>
      <div className="min-w-0">
        {summary?.lead ? <LiftSpark lead={summary.lead} bound={bound} unread={tellUnread(summary)} /> : null}
        {summary !== null && (
          <p className="text-[12px] text-ink-2 leading-4">{formatCount(summary.visitors)} visitors</p>
        )}
      </div>
      <div className="min-w-0">
        <p className={`flex items-center gap-1.5 font-semibold ${TONES[tone]}`}>
          {headline}
          {summary !== null && row.state === 'running' && <GuardrailLight guardrails={summary.guardrails} />}
        </p>
        {detail !== null && <p className="text-[13px] text-ink-2">{detail}</p>}
      </div>
      <div className="row-menu">
        <RowMenu
          row={row}
          canEdit={props.canEdit}
          canPublish={props.canPublish}
          onChanged={props.onReload}
          onHide={props.onHide}
        />
      </div>
      {live !== null && live.status !== 'ended' && <Details {...props} live={live} />}
    </article>
  )
}

/** What is live is read more often than the rest: a pause shows at once, its consequences for the list a moment later. */
function withLiveState(row: Row, live: ExperimentView | null): Row {
  return live === null || live.state === row.state ? row : { ...row, state: live.state, attention: null }
}

/** Counts and split, built when they are first asked for: most rows are only read. */
function Details({
  row,
  live,
  version,
  canPublish,
  onPublished,
  onReload,
}: Props & { readonly live: ExperimentView }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      name="ratio-editor"
      className="group col-span-full"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-[13px] text-tide-text underline-offset-4 hover:underline">
        {canPublish ? 'Change the split' : 'Counts'}
        <span className="sr-only"> of {row.name}</span>
      </summary>
      {isOpen && (
        <SplitDetails
          name={row.name}
          experiment={live}
          version={version}
          canPublish={canPublish}
          onPublished={onPublished}
          onReload={onReload}
        />
      )}
    </details>
  )
}
