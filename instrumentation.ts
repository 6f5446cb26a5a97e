/**
 * Runs once at start: an incomplete environment stops it here, with one message, rather than at the first visitor.
 * Only in the Node process, so that the edge bundles carry nothing for it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkEnvironment } = await import('#lib/check-environment')
  checkEnvironment()
}
