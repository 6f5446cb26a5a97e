const EVENT = 'shoreline:session-over'

/** Tells the page that the session is over and cannot be renewed: nothing that is sent is done any more. */
export function tellSessionOver(): void {
  window.dispatchEvent(new Event(EVENT))
}

/** Calls back whenever that is told; gives what ends it. */
export function onSessionOver(listener: () => void): () => void {
  window.addEventListener(EVENT, listener)
  return () => window.removeEventListener(EVENT, listener)
}
