import { log } from '#lib/observability/log'

/** A panel whose source takes longer is shown without it. */
const PATIENCE_MS = 1_500

/** What a panel shows, or null when its source does not answer in time: the rest of the page stands, and does not wait for it. */
export async function tryRead<T>(panel: string, read: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([read(), late])
  } catch (error) {
    log('warn', 'panel-unavailable', { panel, error })
    return null
  } finally {
    clearTimeout(timer)
  }
}
