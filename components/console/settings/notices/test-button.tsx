'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { useToast } from '#components/ui/toast'
import { callApi } from '../../call-api.ts'
import { describeProblem } from '../../describe-problem.ts'

/** Sends a test to the channel, and says what came of it. */
export function TestButton() {
  const [isBusy, setBusy] = useState(false)
  const router = useRouter()
  const toast = useToast()

  const send = async () => {
    setBusy(true)
    const response = await callApi('/api/notices/test', { method: 'POST' }).catch(() => null)
    setBusy(false)
    router.refresh()
    if (response?.ok) return toast({ message: 'The test was taken. Look for it there.' })
    toast({ message: await describeProblem(response, 'The test was not sent.'), tone: 'failed' })
  }

  return (
    <ConsoleButton disabled={isBusy} onClick={() => void send()}>
      {isBusy ? 'Sending…' : 'Send a test'}
    </ConsoleButton>
  )
}
