const OUTLINE = '3px solid #d9480f'

/**
 * Puts a line around a slot in a page of ours, or takes it away, without moving anything in it. By the element's style
 * itself, since the page's policy allows no style sheet of others.
 */
export function outlineSlot(frame: HTMLIFrameElement | null, slot: string, isOn: boolean): void {
  const place = frame?.contentDocument?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slot)}"]`)
  if (!place) return
  place.style.outline = isOn ? OUTLINE : ''
  place.style.outlineOffset = isOn ? '-3px' : ''
}
