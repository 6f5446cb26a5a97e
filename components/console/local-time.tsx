'use client'

import { useSyncExternalStore } from 'react'

const DAY_MS = 86_400_000

const never = () => () => undefined

/** A moment in the reader's own time zone: the time alone within a day, else the date too. The server writes UTC. */
export function LocalTime({ at }: { readonly at: string }) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) return null
  return (
    <time dateTime={at} title={format(when, zone, true)} suppressHydrationWarning>
      {format(when, zone, Math.abs(Date.now() - when.getTime()) > DAY_MS)}
    </time>
  )
}

function format(when: Date, timeZone: string, withDate: boolean): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...(withDate && { day: 'numeric', month: 'short', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(when)
}
