import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Draft } from '#lib/core/experiments/draft'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import { compileTiming, phaseAt } from '#lib/core/experiments/schedule'
import { readDrafts } from '#lib/drafts/draft-store'
import { readRecords } from '#lib/publish/records'
import { documentKey } from '#lib/stores/edge-config/client'
import { readLiveDocuments } from '#lib/stores/edge-config/write'

/** An experiment that takes visitors in just now, with the draft that says how it is run. */
export type Running = {
  readonly live: Experiment
  readonly draft: Draft
  readonly record: ExperimentRecord | null
}

/**
 * The experiments that run at a moment and whose draft is wanted; paused ones never. `version` is that of the live
 * document.
 * @throws when a store does not answer
 */
export async function readRunning(
  now: number,
  isWanted: (draft: Draft) => boolean,
): Promise<{ readonly version: number; readonly running: readonly Running[] }> {
  const drafts = (await readDrafts()).filter(isWanted)
  if (drafts.length === 0) return { version: 0, running: [] }
  const [items, records] = await Promise.all([readLiveDocuments(), readRecords()])
  const { version, experiments } = parseExperiments(items.get(documentKey('experiments'))).document
  const running = drafts.flatMap((draft) => {
    const live = experiments.find(({ id }) => id === draft.id)
    const isRunning =
      live && phaseAt(compileTiming(live.status, live.coverage, live.schedule), now) === 'running'
    return isRunning ? [{ live, draft, record: records.get(draft.id) ?? null }] : []
  })
  return { version, running }
}
