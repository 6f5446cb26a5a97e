'use client'

import Link from 'next/link'
import { lazy, Suspense } from 'react'
import { HALVES } from '#lib/core/experiments/new-definition'
import { formatCount } from '#lib/core/format/format-count'
import { formatShare } from '#lib/core/format/format-share'
import { toPercent } from '#lib/core/ratios/describe-ratios'
import { ConsoleButton, consoleButtonClass } from '../console-button.tsx'
import { SplitBar } from '../split-bar.tsx'
import { useEditor } from './editor-context.ts'
import { PublishedNote } from './published-note.tsx'
import { SaveNote } from './save-note.tsx'
import type { Published } from './send-publish.ts'
import { useReach } from './use-reach.ts'

const DurationFacts = lazy(async () => ({ default: (await import('./duration-facts.tsx')).DurationFacts }))

type Props = { readonly published: Published | null; readonly onReview: () => void }

/** What the experiment is so far, whether it is stored, and the way to its publish. Stays in sight. */
export function EditorSummary({ published, onReview }: Props) {
  const { view, slot } = useEditor()
  const reach = useReach()
  const { definition, id, conflicts, errors } = view
  const { variants = HALVES, coverage = 1 } = definition
  const left = conflicts.length + Object.keys(errors).length
  return (
    <aside
      aria-label="Summary"
      className="grid content-start gap-4 lg:sticky lg:top-20 lg:self-start lg:pt-6"
    >
      <div className="max-lg:hidden">
        <SaveNote />
      </div>
      {published !== null && <PublishedNote key={published.version} published={published} />}
      <dl className="grid gap-2.5 border-line border-y py-3">
        <Fact name="Slot">{slot?.title ?? 'Not chosen'}</Fact>
        <Fact name="Split">
          <span className="grid gap-1.5">
            <SplitBar variants={variants} />
            <span className="text-[13px] text-ink-2">
              {variants.map(({ key, ratio }) => `${key} ${toPercent(ratio)}`).join(', ')}
            </span>
          </span>
        </Fact>
        <Fact name="Reach">
          {reach === null
            ? 'Not known yet'
            : `≈ ${formatShare(reach.share * coverage)}, ${formatCount(Math.round(reach.visitorsPerDay * coverage))} a day`}
        </Fact>
        <Suspense
          fallback={
            <>
              <Fact name="Duration">…</Fact>
              <Fact name="Finds">…</Fact>
            </>
          }
        >
          <DurationFacts />
        </Suspense>
      </dl>
      {left > 0 && (
        <p className="text-[13px] text-warn-text">
          {left === 1 ? 'One field' : `${left} fields`} to settle before it can be published.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <div className="max-lg:hidden">
          <ReviewButton onReview={onReview} />
        </div>
        {id !== null && (
          <Link
            href={`/console/experiments/${id}/preview`}
            prefetch={false}
            className={consoleButtonClass('quiet', 'hover:border-ink hover:bg-sand-2')}
          >
            Preview
          </Link>
        )}
      </div>
    </aside>
  )
}

/** On a phone, where the summary stands at the end: whether it is stored, and the way on, at the lower edge. */
export function EditorBar({ onReview }: Pick<Props, 'onReview'>) {
  return (
    <div className="sticky bottom-0 z-10 flex items-center justify-between gap-3 border-line border-t bg-paper py-2 lg:hidden">
      <SaveNote />
      <ReviewButton onReview={onReview} />
    </div>
  )
}

function ReviewButton({ onReview }: Pick<Props, 'onReview'>) {
  const { view, mayEdit } = useEditor()
  return (
    <ConsoleButton look="filled" disabled={view.id === null} onClick={onReview}>
      {mayEdit ? 'Review and publish' : 'Review'}
    </ConsoleButton>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_1fr] gap-2">
      <dt className="text-[13px] text-ink-2">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
