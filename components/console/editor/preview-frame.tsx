'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  readonly title: string
  readonly url: string | null
  readonly problem: string | null
  /** Of the page inside, in CSS pixels; it is scaled to the room there is. */
  readonly width: number
  readonly height: number
  /** Another value loads the page anew. */
  readonly version: string
  readonly scheme?: 'light' | 'dark' | undefined
  /** The frame each time a page has come into it. */
  readonly onFrame?: (frame: HTMLIFrameElement | null) => void
}

/** A page of the real storefront, as wide as a device and as large as there is room for. */
export function PreviewFrame({ title, url, problem, width, height, version, scheme, onFrame }: Props) {
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(0)

  useEffect(() => {
    const element = room.current
    if (element === null) return
    const observer = new ResizeObserver(() => setScale(Math.min(1, element.clientWidth / width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])

  // The address stays the same when only the draft behind it changed: the page has to be asked for again. While another address
  // is on its way that would call it off, so it waits until this one has come.
  const asked = useRef({ url, version })
  const isThere = useRef(false)
  const isOutdated = useRef(false)
  useEffect(() => {
    const before = asked.current
    asked.current = { url, version }
    if (before.url !== url) {
      isThere.current = false
      isOutdated.current = false
    } else if (before.version !== version && isThere.current) frame.current?.contentWindow?.location.reload()
    else if (before.version !== version) isOutdated.current = true
  }, [url, version])
  const arrive = () => {
    isThere.current = true
    onFrame?.(frame.current)
    if (!isOutdated.current) return
    isOutdated.current = false
    frame.current?.contentWindow?.location.reload()
  }

  return (
    <div
      ref={room}
      className="relative w-full overflow-hidden rounded-panel border border-line bg-sand-1"
      style={{
        height: scale === 0 ? undefined : height * scale,
        aspectRatio: scale === 0 ? `${width} / ${height}` : undefined,
      }}
    >
      {url !== null && scale > 0 ? (
        <iframe
          ref={frame}
          title={title}
          src={url}
          width={width}
          height={height}
          loading="lazy"
          onLoad={arrive}
          className="absolute top-0 left-0 origin-top-left border-0 bg-paper"
          style={{ transform: `scale(${scale})`, ...(scheme && { colorScheme: scheme }) }}
        />
      ) : (
        <p className="grid h-full place-content-center p-4 text-center text-[13px] text-ink-2">
          {problem ?? 'Loading the preview…'}
        </p>
      )}
    </div>
  )
}
