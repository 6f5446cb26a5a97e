/** How a request fails: it never leaves, or it takes effect and its answer is lost. */
export type Interruption = 'not-sent' | 'answer-lost'

/** The write to Edge Config. */
export const isWrite = (init: RequestInit | undefined): boolean => init?.method === 'PATCH'

/**
 * For tests: lets one request fail, the n-th from now on or the first of a kind. When the process dies of it all later
 * ones fail too, since a dead process sends nothing. `end` puts the requests back as they were and says whether it came
 * to that.
 */
export function interruptRequests(
  which: number | ((init: RequestInit | undefined) => boolean),
  how: Interruption,
  dies: boolean,
): { readonly end: () => boolean } {
  const send = globalThis.fetch
  let count = 0
  let happened = false
  globalThis.fetch = async (url, init) => {
    count += 1
    const isNow = !happened && (typeof which === 'number' ? count === which : which(init))
    if (!isNow && !(happened && dies)) return await send(url, init)
    happened = true
    if (isNow && how === 'answer-lost') await (await send(url, init)).arrayBuffer()
    throw new TypeError('interrupted by the test')
  }
  return {
    end: () => {
      globalThis.fetch = send
      return happened
    },
  }
}
