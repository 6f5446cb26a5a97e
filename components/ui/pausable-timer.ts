export type PausableTimer = { readonly pause: () => void; readonly resume: () => void }

/** Calls `onEnd` once, after so much time in which it was not paused. It begins paused. */
export function pausableTimer(ms: number, onEnd: () => void): PausableTimer {
  let leftMs = ms
  let startedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    pause: () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      leftMs -= Date.now() - startedAt
    },
    resume: () => {
      if (timer !== undefined) return
      startedAt = Date.now()
      timer = setTimeout(onEnd, Math.max(leftMs, 0))
    },
  }
}
