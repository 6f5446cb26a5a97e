'use client'

import { useEffect, useState } from 'react'
import { consoleButtonClass } from '#components/console/console-button'
import { Dialog } from '#components/ui/dialog'
import { onSessionOver } from '../session-over.ts'

/**
 * Says that the session is over, over whatever somebody is in the middle of: what they typed stays, and both ways to sign
 * in lead back to this very address. Signed in again in another tab, it closes by itself.
 */
export function SessionOverDialog() {
  const [state, setState] = useState<'on' | 'over' | 'dismissed'>('on')

  useEffect(() => onSessionOver(() => setState((now) => (now === 'on' ? 'over' : now))), [])
  useEffect(() => {
    if (state === 'on') return
    const look = () => void isSignedIn().then((isIn) => isIn && setState('on'))
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [state])

  return (
    <Dialog
      open={state === 'over'}
      onClose={() => setState((now) => (now === 'over' ? 'dismissed' : now))}
      title="You were signed out"
      footer={state === 'over' && <Ways />}
    >
      <p>
        This session was ended, or is too old. What you have typed is still here: sign in in another tab and
        come back to it. Signing in here leads back to this page too, without what is not saved.
      </p>
    </Dialog>
  )
}

function Ways() {
  const next = encodeURIComponent(location.pathname + location.search)
  const href = `/console/sign-in?next=${next}`
  return (
    <>
      <a href={href} className={consoleButtonClass('quiet')}>
        Sign in here
      </a>
      <a href={href} target="_blank" rel="noreferrer" className={consoleButtonClass('filled')}>
        Sign in in another tab
      </a>
    </>
  )
}

async function isSignedIn(): Promise<boolean> {
  const response = await fetch('/api/me').catch(() => null)
  return response?.ok === true
}
