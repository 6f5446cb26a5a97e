import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** The reader's own zone by name; `UTC` until the browser has said. */
export function useZoneName(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
}
