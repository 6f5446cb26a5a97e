'use client'

import type { MouseEvent } from 'react'
import { useEditor } from './editor-context.ts'
import { useZoneName } from './use-zone.ts'

/** Whether what is on the screen is stored, and since when. */
export function SaveNote() {
  const { store, view } = useEditor()
  const zone = useZoneName()
  const { save } = view
  switch (save.kind) {
    case 'new':
      return <Line dot="bg-control">Not saved yet: give it a name and a slot</Line>
    case 'waiting':
    case 'saving':
      return <Line dot="bg-warn">Saving…</Line>
    case 'saved':
      return <Line dot="bg-gain">{save.at === null ? 'Saved' : `Saved ${toTime(save.at, zone)}`}</Line>
    case 'offline':
      return (
        <Line dot="bg-warn">
          Kept in this browser, tried again soon.{' '}
          <button type="button" className="cursor-pointer underline" onClick={() => void store.flush()}>
            Try now
          </button>
        </Line>
      )
    case 'signed-out':
      return (
        <Line dot="bg-warn">
          You were signed out. What you typed is kept in this browser.{' '}
          <a href="/console/sign-in" className="underline" onClick={toSignIn}>
            Sign in
          </a>
        </Line>
      )
    case 'refused':
      return <Line dot="bg-loss">{save.message}</Line>
  }
}

/** Back to this very page afterwards: a new draft has its address by then, which the server never rendered. */
function toSignIn(event: MouseEvent<HTMLAnchorElement>): void {
  const { pathname, search } = location
  event.currentTarget.href = `/console/sign-in?next=${encodeURIComponent(pathname + search)}`
}

function Line({ dot, children }: { readonly dot: string; readonly children: React.ReactNode }) {
  return (
    <p role="status" className="flex items-baseline gap-2 text-[13px]">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dot}`} />
      <span suppressHydrationWarning>{children}</span>
    </p>
  )
}

function toTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  )
}
