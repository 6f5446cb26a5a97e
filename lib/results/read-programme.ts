import { PROGRAMME, programmeOf } from '#lib/core/experiments/programme'
import { leaveRunning } from '#lib/http/leave-running'
import { readSettings } from '#lib/publish/settings'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { analyseProgramme, noProgramme } from './analyse-programme.ts'
import type { ProgrammeQuery, ProgrammeView } from './programme-view.ts'
import { readExperimentSums } from './read-experiment-sums.ts'

/**
 * The report on the global holdout, as the console and the API show it.
 * @throws when a store does not answer
 */
export async function readProgramme(query: ProgrammeQuery, now: number): Promise<ProgrammeView> {
  const [{ experiments, markets }, { decision }] = await Promise.all([
    currentSnapshot(now, leaveRunning),
    readSettings(),
  ])
  const given = { query, alpha: decision.alpha, currency: markets.rates?.base ?? 'USD' }
  const programme = programmeOf(experiments.holdout)
  if (programme === null) return noProgramme(given)
  const sums = await readExperimentSums(PROGRAMME, programme.tag, { now })
  return analyseProgramme(sums, { ...given, coverage: experiments.holdout?.coverage ?? 0 })
}
