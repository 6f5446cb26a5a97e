import { useEffect } from 'react'

const QUESTION =
  'Your changes are not published. They stay in this browser until you come back, and nobody sees them. Leave this page?'

/** Asks before a page with unpublished changes is left: by the browser, and by a link within the console. */
export function useLeaveGuard(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    // Before the router, which listens further in, hears of it.
    const ask = (event: MouseEvent) => {
      if (!leadsAway(event) || confirm(QUESTION)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('beforeunload', warn)
    document.addEventListener('click', ask, { capture: true })
    return () => {
      removeEventListener('beforeunload', warn)
      document.removeEventListener('click', ask, { capture: true })
    }
  }, [isDirty])
}

/** Whether a click goes to another page of this site in this tab: of all others the browser asks itself, or nothing is left. */
function leadsAway(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.target === '_blank' || link.origin !== location.origin) return false
  return link.pathname !== location.pathname || link.search !== location.search
}
