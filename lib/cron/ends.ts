import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import { setStatus } from '#lib/core/experiments/set-status'
import { freezeEnded } from '#lib/results/freeze-ended'
import { documentKey } from '#lib/stores/edge-config/client'
import { readLiveDocuments } from '#lib/stores/edge-config/write'
import { chainEdits } from './chain-edits.ts'
import { publishByClock } from './publish-by-clock.ts'

/**
 * Ends the experiments whose time is over, in one publish. For visitors they ended by the clock already; from now on
 * they are frozen, and so are their results: no later edit of the schedule brings them back.
 * @throws when a store does not answer
 */
export async function ends(now: Date): Promise<readonly string[]> {
  const raw = (await readLiveDocuments()).get(documentKey('experiments'))
  const { experiments } = parseExperiments(raw).document
  const over = experiments.filter((experiment) => isOver(experiment, now)).map(({ id }) => id)
  if (over.length === 0) return []
  const edit = chainEdits(over.map((id) => setStatus(id, 'stop')))
  const published = await publishByClock('scheduled-end', over, edit, now)
  if (!published) return []
  await Promise.all(over.map(freezeEnded))
  return over.map((id) => `ended ${id}`)
}

/** A paused experiment ends too: its end is a date, whatever happened before it. */
function isOver({ status, schedule }: Experiment, now: Date): boolean {
  const end = schedule?.end
  return status !== 'ended' && end !== undefined && Date.parse(end) <= now.getTime()
}
