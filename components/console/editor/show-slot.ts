/** Brings a slot into view within its frame, and leaves the page around the frame where it is. */
export function showSlot(frame: HTMLIFrameElement | null, slot: string): void {
  const view = frame?.contentWindow
  const place = frame?.contentDocument?.querySelector(`[data-slot="${CSS.escape(slot)}"]`)
  if (!view || !place) return
  const { top, bottom } = place.getBoundingClientRect()
  if (top >= 0 && bottom <= view.innerHeight) return
  view.scrollTo({ top: view.scrollY + top, behavior: 'instant' })
}
