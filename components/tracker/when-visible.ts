/**
 * Runs `action` as soon as the page is really looked at: at once, when a prerendered page is activated, or when a tab
 * opened behind comes to the front. Returns how to give up waiting.
 */
export function whenVisible(action: () => void): () => void {
  const isShown = () =>
    document.visibilityState === 'visible' && !('prerendering' in document && document.prerendering)
  const check = () => {
    if (!isShown()) return
    stop()
    action()
  }
  const stop = () => {
    document.removeEventListener('visibilitychange', check)
    document.removeEventListener('prerenderingchange', check)
  }
  document.addEventListener('visibilitychange', check)
  document.addEventListener('prerenderingchange', check)
  check()
  return stop
}
