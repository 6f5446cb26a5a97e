import { after } from 'next/server'
import { type Access, withAccess } from '#lib/auth/with-access'
import { warmVersion } from '#lib/publish/warm-version'
import { freezeEnded } from '#lib/results/freeze-ended'

const ENDED: readonly unknown[] = ['stopped', 'shipped', 'rolled-back']

/**
 * `withAccess` for what publishes: once the answer has left, the pages that are new are rendered, and the results of
 * an experiment that it ended are frozen.
 */
export async function withWarming(
  request: Request,
  answer: (request: Request, access: Access) => Promise<Response>,
): Promise<Response> {
  const response = await withAccess(request, answer)
  if (!response.ok) return response
  const { version, published, experiment, state } = await response.clone().json()
  if (published !== true) return response
  after(() => warmVersion(version))
  if (ENDED.includes(state)) after(() => freezeEnded(experiment))
  return response
}
