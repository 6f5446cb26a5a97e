'use client'

import { ConsoleButton } from '#components/console/console-button'

type Props = { readonly error: unknown; readonly retry: () => void }

/** What nobody foresaw. The digest leads to the log line; the message itself may hold too much. */
export default function WorkspaceError({ error, retry }: Props) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div role="alert" className="grid max-w-[68ch] justify-items-start gap-3 py-12">
      <h1 className="font-semibold text-[20px] leading-[26px]">This page could not be shown</h1>
      <p>Nothing was published or changed. Try again; if it stays so, look in the log.</p>
      {digest !== null && <p className="text-[13px] text-ink-2">Reference {digest}</p>}
      <ConsoleButton look="filled" onClick={retry}>
        Try again
      </ConsoleButton>
    </div>
  )
}
