import { putBack } from '#lib/core/experiments/put-back'
import { log } from '#lib/observability/log'
import type { PublishOutcome } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'
import { readDocumentsOf } from './read-base.ts'

/**
 * Puts the documents of an earlier version back, as a new version. To go back is its own confirmation of what it does
 * to running experiments. Never throws: see `publish`.
 */
export async function rollBack(
  { version, ...request }: PublishRequest & { readonly version: number },
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  try {
    const documents = await readDocumentsOf(version)
    if (documents === null) return { ok: false, code: 'not-found', faults: [unknownVersion(version)] }
    const edit = putBack(documents)
    const publication = { confirmed: 'all', ...request, action: 'rollback', experiment: null } as const
    return await publish({ ...publication, edit, replaces: 'all' }, options)
  } catch (error) {
    log('error', 'rollback-failed', { version, error })
    return { ok: false, code: 'store-unreachable' }
  }
}

function unknownVersion(version: number) {
  return {
    pointer: '/version',
    message: `The documents of version ${version} are not kept, or there were none`,
  }
}
