'use client'

import { useState } from 'react'
import { ConsoleButton } from '../console-button.tsx'
import { makePreview, type PreviewWish } from '../editor/use-preview.ts'
import { LocalTime } from '../local-time.tsx'

type Made = Awaited<ReturnType<typeof makePreview>>

const ONE_DAY = 24

/** A link to what the frame shows, for somebody else or for a phone. */
export function PreviewSlotLink({ wish }: { readonly wish: PreviewWish }) {
  const [made, setMade] = useState<(Made & { readonly key: string }) | null>(null)
  const key = JSON.stringify(wish)
  const make = async () => setMade({ ...(await makePreview(wish, 'share', ONE_DAY)), key })
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
      <ConsoleButton onClick={() => void make()}>Make a preview link</ConsoleButton>
      <div aria-live="polite">
        {made?.problem != null && <p className="text-loss-text">{made.problem}</p>}
        {made?.url != null && made.key === key && (
          <p>
            <a
              href={made.url}
              target="_blank"
              rel="noreferrer"
              className="wrap-anywhere text-tide-text underline underline-offset-4"
            >
              Open the preview<span className="sr-only"> in a new tab</span>
            </a>
            <span className="text-ink-2">
              {' '}
              Ends <LocalTime at={made.expiresAt} />. It can be passed on.
            </span>
          </p>
        )}
      </div>
    </div>
  )
}
