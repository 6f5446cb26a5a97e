import { useRouter } from 'next/navigation'
import { startTransition, useOptimistic, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { Flag } from '#lib/core/experiments/definition'
import { putFlag } from './put-flag.ts'
import { withFlag } from './with-flag.ts'

/** The flags of a version of the live document. */
export type LiveFlags = { readonly version: number; readonly flags: readonly Flag[] }

type Change = { readonly key: string; readonly seen: Flag | null; readonly next: Flag | null }

/**
 * The flags as they are or are about to be: a change is shown at once, taken back when it was refused, and can be
 * undone. Of what the server sent and what was published here, the later version is shown.
 */
export function useFlags(initial: LiveFlags) {
  const [published, setPublished] = useState(initial)
  const known = published.version > initial.version ? published : initial
  const [flags, show] = useOptimistic(known.flags, (before: readonly Flag[], change: Change) =>
    withFlag(before, change.key, change.next),
  )
  const router = useRouter()
  const toast = useToast()

  /** Gives the version that it became. @throws with words for people when it was refused */
  const publish = async (change: Change, { version, flags: before }: LiveFlags): Promise<LiveFlags> => {
    const outcome = await putFlag({ ...change, version })
    if (!outcome.ok) throw new Error(outcome.message)
    const after = { version: outcome.version, flags: withFlag(before, change.key, change.next) }
    startTransition(() => {
      setPublished(after)
      router.refresh()
    })
    return after
  }

  const change = (wish: Change, message: string): Promise<boolean> =>
    new Promise((resolve) => {
      startTransition(async () => {
        show(wish)
        try {
          const after = await publish(wish, known)
          const { key, seen: next, next: seen } = wish
          toast({ message, undo: async () => void (await publish({ key, seen, next }, after)) })
          resolve(true)
        } catch (error) {
          toast({ message: `${toText(error)} It is as it was.`, tone: 'failed' })
          router.refresh()
          resolve(false)
        }
      })
    })

  return { flags, change }
}

function toText(error: unknown): string {
  return error instanceof Error ? error.message : 'This was not published.'
}
