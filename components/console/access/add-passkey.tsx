'use client'

import { type FormEvent, useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { callApi } from '../call-api.ts'
import { postJson } from './post-json.ts'

/** Makes a passkey on this device and keeps it. What that takes in the browser is loaded when it is asked for. */
export function AddPasskey() {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = new FormData(event.currentTarget).get('name')
    setBusy(true)
    setProblem(null)
    const outcome = await makeKey(String(name))
    if (outcome === null) return location.assign('/console/account?done=passkey-added')
    setProblem(outcome)
    setBusy(false)
  }

  return (
    <form
      onSubmit={(event) => void add(event)}
      className="grid max-w-[24rem] gap-3 [@media(scripting:none)]:hidden"
    >
      <TextField
        id="passkey-name"
        name="name"
        label="Name of this device"
        placeholder="Laptop"
        maxLength={80}
        autoComplete="off"
        required
        {...(problem !== null && { error: problem })}
      />
      <div>
        <ConsoleButton type="submit" disabled={isBusy}>
          Add a passkey
        </ConsoleButton>
      </div>
    </form>
  )
}

/** Null once it is kept, else why not. */
async function makeKey(name: string): Promise<string | null> {
  const begun = await postJson('/api/account/passkeys/options', {}, callApi)
  if (!begun.ok) return begun.problem
  const { startRegistration } = await import('@simplewebauthn/browser')
  // Both directions speak WebAuthn's own JSON.
  const optionsJSON = begun.body as unknown as Parameters<typeof startRegistration>[0]['optionsJSON']
  const credential = await startRegistration({ optionsJSON }).catch((error: unknown) => error)
  if (credential instanceof Error)
    return credential.name === 'InvalidStateError'
      ? 'This device has a passkey here already.'
      : 'No passkey was made.'
  const done = await postJson(
    '/api/account/passkeys',
    { credential: JSON.stringify(credential), name },
    callApi,
  )
  return done.ok ? null : done.problem
}
