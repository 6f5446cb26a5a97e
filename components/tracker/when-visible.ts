/**
 * Runs `action` as soon as the page is really looked at: at once, when a prerendered page is activated, or when a tab
 * opened behind comes to the front. Returns how to give up waiting.
 */
export function whenVisible(action: () => void): () => void {
  const signs = ['visibilitychange', 'prerenderingchange']
  const check = () => {
    if (document.visibilityState === 'hidden' || document.prerendering) return
    stop()
    action()
  }
  const stop = () => {
    for (const sign of signs) document.removeEventListener(sign, check)
  }
  for (const sign of signs) document.addEventListener(sign, check)
  check()
  return stop
}
