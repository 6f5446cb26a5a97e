/**
 * Runs once at start: an incomplete environment stops it here, with one message, rather than at the first visitor. What
 * was deployed is noted for the charts, and not waited for.
 * Only in the Node process, so that the edge bundles carry nothing for it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkEnvironment } = await import('#lib/check-environment')
  checkEnvironment()
  const { recordDeploy } = await import('#lib/deploys/record-deploy')
  void recordDeploy(Date.now())
}
