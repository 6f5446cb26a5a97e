import type { Edit } from '#lib/core/experiments/edit'
import type { PublishAction } from '#lib/publish/publication'
import { publish } from '#lib/publish/publish'
import { UNATTENDED } from './unattended.ts'

/**
 * Publishes what was decided before, by a schedule, for these experiments. Says whether something was published.
 * @throws when it is refused: the next run tries again
 */
export async function publishByClock(
  action: PublishAction,
  experiments: readonly string[],
  edit: Edit,
  at: Date,
): Promise<boolean> {
  const [first = null, second] = experiments
  const experiment = second === undefined ? first : null
  const replaces = experiments.map((id) => `experiments/${id}/status`)
  const outcome = await publish({ ...UNATTENDED, action, experiment, edit, at, replaces })
  if (!outcome.ok) throw new Error(`The publish was refused: ${outcome.code}`)
  return outcome.published
}
