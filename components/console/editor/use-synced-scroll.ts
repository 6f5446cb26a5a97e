import { useEffect, useRef, useState } from 'react'

/** How long a frame that was moved by us is not taken for one that somebody scrolls. */
const QUIET_MS = 120

/** Frames of this site that scroll together: each follows whichever is scrolled, by the share of its length. */
class ScrollGroup {
  isOn = true
  readonly #frames = new Map<string, HTMLIFrameElement>()
  #leader: string | null = null
  #quietUntil = 0

  readonly add = (key: string, frame: HTMLIFrameElement | null): void => {
    if (frame === null) {
      this.#frames.delete(key)
      return
    }
    this.#frames.set(key, frame)
    frame.contentWindow?.addEventListener('scroll', () => this.#follow(key), { passive: true })
  }

  #follow(key: string): void {
    const now = Date.now()
    if (!this.isOn || (this.#leader !== key && now < this.#quietUntil)) return
    const leader = this.#frames.get(key)?.contentWindow
    if (!leader) return
    this.#leader = key
    this.#quietUntil = now + QUIET_MS
    const share = leader.scrollY / Math.max(1, lengthOf(leader))
    for (const [other, frame] of this.#frames)
      if (other !== key && frame.contentWindow)
        frame.contentWindow.scrollTo({ top: share * lengthOf(frame.contentWindow), behavior: 'instant' })
  }
}

function lengthOf({ document, innerHeight }: Window): number {
  return document.documentElement.scrollHeight - innerHeight
}

/** A group of frames; hand it each frame once its page is there. */
export function useSyncedScroll(isOn: boolean): Pick<ScrollGroup, 'add'> {
  const [group] = useState(() => new ScrollGroup())
  const held = useRef(group)
  useEffect(() => {
    held.current.isOn = isOn
  }, [isOn])
  return group
}
