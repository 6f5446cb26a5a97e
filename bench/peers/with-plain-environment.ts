/**
 * Runs with `process.env` as a plain object that says `production`. Some peers ask it dozens of times in a decision,
 * and Node's own goes to the operating system each time; in a bundled server it is a constant. So nobody is measured
 * slower than a production build of it is.
 */
export async function withPlainEnvironment<T>(run: () => Promise<T>): Promise<T> {
  const real = process.env
  process.env = { ...real, NODE_ENV: 'production' }
  try {
    return await run()
  } finally {
    process.env = real
  }
}
