import { setStatus } from '#lib/core/experiments/set-status'
import type { Publication, PublishOutcome } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'

type StatusChange = PublishRequest & {
  readonly experiment: string
  readonly action: 'pause' | 'resume' | 'stop'
}

/** Pauses, resumes or stops a live experiment. Never throws: see `publish`. */
export async function changeStatus(
  { experiment, action, ...request }: StatusChange,
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  const publication: Publication = {
    confirmed: [],
    ...request,
    action,
    experiment,
    edit: setStatus(experiment, action),
    replaces: [`experiments/${experiment}/status`],
  }
  return await publish(publication, options)
}
