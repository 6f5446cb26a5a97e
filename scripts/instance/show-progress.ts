const QUIET_MS = 2_000

/**
 * Says what is going on once it has taken two seconds, and then every few; call the result when it is done.
 * Writes whole lines to standard error, so that logs and pipes stay readable.
 */
export function showProgress(label: string): (summary?: string) => void {
  const startedAt = Date.now()
  let announced = false
  const seconds = () => ((Date.now() - startedAt) / 1_000).toFixed(0)
  const timer = setInterval(() => {
    process.stderr.write(`${label} … ${seconds()} s\n`)
    announced = true
  }, QUIET_MS * 2.5)
  const first = setTimeout(() => {
    process.stderr.write(`${label} …\n`)
    announced = true
  }, QUIET_MS)
  return (summary = 'done') => {
    clearTimeout(first)
    clearInterval(timer)
    if (announced) process.stderr.write(`${label}: ${summary} after ${seconds()} s\n`)
  }
}
