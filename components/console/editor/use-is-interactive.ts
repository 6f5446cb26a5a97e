import { useSyncExternalStore } from 'react'

/** Whether scripts have taken over the page: what is typed into a field of theirs before that would be lost. */
export function useIsInteractive(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}

function subscribeToNothing(): () => void {
  return () => undefined
}
