'use client'

import { useRouter } from 'next/navigation'
import { consoleButtonClass } from '#components/console/console-button'
import { Menu, type MenuItem } from '#components/ui/menu'
import { useToast } from '#components/ui/toast'
import type { Toast } from '#components/ui/toast-card'
import type { ExperimentRow } from '#lib/results/experiment-row'
import { changeStatus } from '../change-status.ts'
import { archiveExperiment, duplicateExperiment } from './experiment-actions.ts'

export type Rights = { readonly canEdit: boolean; readonly canPublish: boolean }

type Props = Rights & {
  readonly row: ExperimentRow
  /** Reads anew what the list shows. */
  readonly onChanged: () => Promise<void>
  /** Takes the row away before the list says so, or brings it back. */
  readonly onHide: (id: string, isHidden: boolean) => void
}

/** What can be done with one experiment. Whatever takes something away can be undone for ten seconds. */
export function RowMenu({ row, canEdit, canPublish, onChanged, onHide }: Props) {
  const show = useToast()
  const router = useRouter()
  const { id, name, state } = row

  /** Does it and tells; a way back that is given is offered. */
  const attempt = async (work: () => Promise<Toast>) => {
    try {
      show(await work())
    } catch (error) {
      show({ message: error instanceof Error ? error.message : 'Nothing was changed.', tone: 'failed' })
    }
    await onChanged()
  }
  const change = async (action: 'pause' | 'resume', back: 'pause' | 'resume', done: string) => {
    await attempt(async () => {
      await changeStatus(id, action)
      const undo = async () => {
        await changeStatus(id, back)
        await onChanged()
      }
      return { message: `${name} ${done}`, undo }
    })
  }
  const duplicate = async () => {
    await attempt(async () => {
      const copy = await duplicateExperiment(id)
      router.push(`/console/experiments/${copy}/edit`)
      return { message: `A copy of ${name} is ready to be changed` }
    })
  }
  const archive = async () => {
    await attempt(async () => {
      onHide(id, true)
      const restore = await archiveExperiment(id).catch((error: unknown) => {
        onHide(id, false)
        throw error
      })
      const undo = async () => {
        await restore()
        onHide(id, false)
        await onChanged()
      }
      return { message: `${name} is archived`, undo }
    })
  }

  const base = `/console/experiments/${id}`
  const isOver = state === 'stopped' || state === 'shipped' || state === 'rolled-back'
  const canArchive = row.draftRevision !== null && (!row.isLive || isOver)
  const items: readonly MenuItem[] = [
    { label: 'Results', href: base },
    { label: 'Design', href: `${base}/edit` },
    { label: 'Preview', href: `${base}/preview` },
    ...(canEdit ? [{ label: 'Duplicate', onSelect: () => void duplicate() }] : []),
    ...(canPublish && state === 'running'
      ? [{ label: 'Pause', onSelect: () => void change('pause', 'resume', 'is paused') }]
      : []),
    ...(canPublish && state === 'paused'
      ? [{ label: 'Resume', onSelect: () => void change('resume', 'pause', 'is running again') }]
      : []),
    ...(canEdit && canArchive
      ? [{ label: 'Archive', tone: 'loss' as const, onSelect: () => void archive() }]
      : []),
  ]
  return (
    <Menu
      label={`Actions for ${name}`}
      trigger={
        <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
          <path d="M3 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM13 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z" />
        </svg>
      }
      triggerClass={consoleButtonClass('quiet', 'px-2')}
      items={items}
    />
  )
}
