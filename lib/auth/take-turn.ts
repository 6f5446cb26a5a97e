/** Half of Node's pool of threads: the other half goes on answering for files and host names. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * Runs work that fills a processor, two at a time and in the order of asking. Without it a handful of sign-ins would hold
 * up every other request of this process, and time out their own calls to the store.
 */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
