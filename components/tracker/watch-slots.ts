import { report } from './track.ts'

const SEEN_MS = 1_000

/** Exposures already reported, so that a visitor who scrolls up and down sends one. */
const reported = new Set<string>()

/**
 * Reports the page's slots as `data-exposure` says: `page` at once, `seen` when half of the slot, or as much of it as
 * fills half the window, was in view for a second. Returns how to stop.
 */
export function watchSlots(code: string): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        clearTimeout(timers.get(entry.target))
        if (isHalfSeen(entry)) wait(entry.target)
      }
    },
    { threshold: [0, 0.25, 0.5] },
  )
  const wait = (element: Element) => {
    timers.set(element, setTimeout(expose, SEEN_MS, element))
  }
  const expose = (element: Element) => {
    if (document.visibilityState === 'hidden') return wait(element)
    observer.unobserve(element)
    exposeSlot(element, code)
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-slot]')) {
    if (element.dataset.exposure === 'page') exposeSlot(element, code)
    else observer.observe(element)
  }
  return () => {
    observer.disconnect()
    for (const timer of timers.values()) clearTimeout(timer)
  }
}

function isHalfSeen({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
}: IntersectionObserverEntry): boolean {
  return isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2)
}

function exposeSlot(element: Element, code: string): void {
  const name = element.getAttribute('data-slot') ?? ''
  const key = `${code} ${name}`
  // In a code a slot stands by its name only when no experiment runs on it: there is nothing to report then.
  if (reported.has(key) || `~${code}`.includes(`~${name}_`)) return
  reported.add(key)
  report({ type: 'exposure', name })
}
