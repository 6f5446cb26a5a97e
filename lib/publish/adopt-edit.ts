import { keepEdit } from '#lib/core/experiments/keep-edit'
import type { PublishOutcome } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'

/**
 * Keeps what was edited outside. History gets the edit as a version of its own, to which one can go back, and what was
 * counted under changed ratios is an epoch of its own from then on. Never throws: see `publish`.
 */
export async function adoptEdit(
  request: PublishRequest,
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  const publication = { confirmed: 'all', ...request, action: 'adopt', experiment: null } as const
  return await publish({ ...publication, edit: keepEdit, replaces: [], outside: 'adopt' }, options)
}
