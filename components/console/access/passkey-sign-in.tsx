'use client'

import { useState } from 'react'
import { consoleButtonClass } from '#components/console/console-button'
import { postJson } from './post-json.ts'

/** Signs in by a passkey. What that takes in the browser is loaded when it is asked for. */
export function PasskeySignIn({ next }: { readonly next: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function signIn() {
    setBusy(true)
    setProblem(null)
    const outcome = await signWithKey()
    if (outcome === null) return location.assign(next)
    setProblem(outcome)
    setBusy(false)
  }

  return (
    <div className="grid gap-2 [@media(scripting:none)]:hidden">
      <button
        type="button"
        disabled={isBusy}
        onClick={() => void signIn()}
        className={consoleButtonClass('quiet', 'min-h-11')}
      >
        Sign in with a passkey
      </button>
      {problem !== null && (
        <p role="alert" className="text-loss-text text-sm">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Null once signed in, else why not. */
async function signWithKey(): Promise<string | null> {
  const begun = await postJson('/api/auth/passkey/options', {})
  if (!begun.ok) return begun.problem
  const { startAuthentication } = await import('@simplewebauthn/browser')
  // Both directions speak WebAuthn's own JSON.
  const optionsJSON = begun.body as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON']
  const credential = await startAuthentication({ optionsJSON }).catch(() => null)
  if (credential === null) return 'No passkey was used.'
  const done = await postJson('/api/auth/passkey', { credential: JSON.stringify(credential) })
  return done.ok ? null : done.problem
}
