'use client'

import { useEffect, useState } from 'react'
import { isServed, type Published } from './send-publish.ts'

const LOOK_MS = 1_000

/** How far a publish has come: on its way until the server reads it and every isolate's copy has run out. */
export function PublishedNote({ published }: { readonly published: Published }) {
  const { version, propagationSeconds } = published
  const [isLive, setIsLive] = useState(false)

  useEffect(() => {
    const since = Date.now()
    let isOver = false
    const look = async () => {
      const isRead = await isServed(version)
      if (isOver) return
      if (isRead && Date.now() - since >= propagationSeconds * 1_000) setIsLive(true)
      else setTimeout(() => void look(), LOOK_MS)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [version, propagationSeconds])

  return (
    <p role="status" className="flex items-baseline gap-2 text-[13px]">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${isLive ? 'bg-gain' : 'bg-warn'}`} />
      {isLive ? `v${version} is live` : `v${version} reaches every visitor in about ${propagationSeconds} s`}
    </p>
  )
}
