'use client'

import { formatCount } from '#lib/core/format/format-count'
import { formatShare } from '#lib/core/format/format-share'
import { type Attribute, listAttributes } from './attributes.ts'
import { useEditor } from './editor-context.ts'
import { type KnownReach, useReach } from './use-reach.ts'

/** How many visitors the audience is, from what came lately; what nobody counts is named. */
export function ReachNote() {
  const { site } = useEditor()
  return <ReachText reach={useReach()} attributes={listAttributes(site)} />
}

type Props = { readonly reach: KnownReach | null; readonly attributes: readonly Attribute[] }

/** The same for any audience. */
export function ReachText({ reach, attributes }: Props) {
  if (reach === null)
    return (
      <p className="text-[13px] text-ink-2">No traffic was counted lately, so the reach is not known yet.</p>
    )
  const unknown = reach.unknown.map((key) => attributes.find((each) => each.key === key)?.label ?? key)
  return (
    <p aria-live="polite" className="border-tide border-l-2 pl-3">
      Reaches ≈ <strong className="font-semibold">{formatShare(reach.share)}</strong> of visitors,{' '}
      <strong className="font-semibold">{formatCount(Math.round(reach.visitorsPerDay))}</strong> a day (last{' '}
      {reach.days} {reach.days === 1 ? 'day' : 'days'}).
      {unknown.length > 0 && (
        <span className="text-ink-2">
          {' '}
          {unknown.join(', ')} {unknown.length === 1 ? 'is' : 'are'} not counted, so it may be fewer.
        </span>
      )}
    </p>
  )
}
