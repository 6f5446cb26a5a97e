'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { EmptyState } from '#components/ui/empty-state'
import type { FlagReader } from '#content/flag-readers'
import { consoleButtonClass } from '../console-button.tsx'
import { listAttributes } from '../editor/attributes.ts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import { FlagForm } from './flag-form.tsx'
import { FlagRow } from './flag-row.tsx'
import { type LiveFlags, useFlags } from './use-flags.ts'

type Props = {
  readonly live: LiveFlags
  readonly readers: Readonly<Record<string, FlagReader>>
  readonly site: AudienceSite
  readonly canEdit: boolean
  /** The flag whose form is open. */
  readonly open: string | null
  /** The key that a new flag begins with; null while none is made. */
  readonly fresh: string | null
}

const BOARD = '/console/flags'

/** All flags, each to be switched at once; one of them open, or a new one. */
export function FlagBoard({ live, readers, site, canEdit, open, fresh }: Props) {
  const { flags, change } = useFlags(live)
  const router = useRouter()
  const attributes = useMemo(() => listAttributes(site), [site])
  const missing = Object.entries(readers).filter(([key]) => flags.every((flag) => flag.key !== key))
  const close = () => router.replace(BOARD, { scroll: false })
  const shared = { site, attributes, onClose: close }
  return (
    <>
      {fresh !== null && canEdit && (
        <FlagForm
          {...shared}
          seen={null}
          initialKey={fresh}
          onSave={async (next) => {
            const isMade = await change({ key: next.key, seen: null, next }, `The flag ${next.key} is made.`)
            if (isMade) close()
          }}
        />
      )}
      {flags.length === 0 && fresh === null && <NoFlags canEdit={canEdit} />}
      <ul>
        {flags.map((flag) => (
          <FlagRow
            key={flag.key}
            flag={flag}
            reader={readers[flag.key]}
            canEdit={canEdit}
            isOpen={open === flag.key}
            onChange={(next, message) => change({ key: flag.key, seen: flag, next }, message)}
            {...shared}
          />
        ))}
      </ul>
      {missing.map(([key, { file }]) => (
        <p key={key} className="border-line border-t py-3 text-ink-2">
          The code asks for <code className="font-mono text-ink">{key}</code> in {file}, and there is no such
          flag: it is off for everybody.{' '}
          {canEdit && fresh === null && (
            <Link
              href={`${BOARD}?new=${key}`}
              prefetch={false}
              scroll={false}
              className="text-tide-text underline underline-offset-4"
            >
              Create it
            </Link>
          )}
        </p>
      ))}
    </>
  )
}

function NoFlags({ canEdit }: { readonly canEdit: boolean }) {
  return (
    <EmptyState
      title="There is no flag yet"
      action={
        canEdit ? (
          <Link
            href={`${BOARD}?new=`}
            prefetch={false}
            scroll={false}
            className={consoleButtonClass('filled')}
          >
            Create a flag
          </Link>
        ) : undefined
      }
    >
      <p>
        A flag turns a piece of code on and off without a deploy, for everybody or for a part of visitors.
        Code reads it with one line:
      </p>
      <pre className="overflow-x-auto font-mono text-[13px] text-ink">flag(context, 'new-checkout')</pre>
    </EmptyState>
  )
}
