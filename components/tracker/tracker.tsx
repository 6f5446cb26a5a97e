'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { setConsentRule } from './kept-events.ts'
import { readOrigin } from './read-origin.ts'
import { report, showPage } from './track.ts'
import { watchClicks } from './watch-clicks.ts'
import { watchSlots } from './watch-slots.ts'
import { watchVitals } from './watch-vitals.ts'
import { whenVisible } from './when-visible.ts'

type Props = {
  /** The page's code, which every event carries. */
  readonly code: string
  /** Whether the page's market asks before anything is kept in the browser; it does unless told otherwise. */
  readonly asksConsent?: boolean
}

/**
 * Reports page views, exposures, clicks on calls to action, and how fast the page was. The pathname is only the sign
 * that another page is shown: behind a rewrite its rendered value is not the browser's.
 */
export function Tracker({ code, asksConsent = true }: Props): null {
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pathname says when, not what
  useEffect(() => {
    let stopWatching = () => {}
    const show = () => {
      setConsentRule(asksConsent)
      showPage(code)
      report({ type: 'pageview', ...readOrigin() })
      watchVitals()
      stopWatching()
      stopWatching = watchSlots(code)
    }
    const stopWaiting = whenVisible(show)
    const stopClicks = watchClicks()
    // Back or forward to a page that the browser had frozen is a view without a load.
    const onPageShow = (event: PageTransitionEvent) => event.persisted && show()
    addEventListener('pageshow', onPageShow)
    return () => {
      removeEventListener('pageshow', onPageShow)
      stopWaiting()
      stopClicks()
      stopWatching()
    }
  }, [pathname, code, asksConsent])
  return null
}
