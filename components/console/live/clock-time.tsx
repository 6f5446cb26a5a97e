'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** A moment of today to the second, in the reader's zone; the server writes UTC. */
export function ClockTime({ at }: { readonly at: string }) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
  const text = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(new Date(at))
  return (
    <time dateTime={at} suppressHydrationWarning>
      {text}
    </time>
  )
}
