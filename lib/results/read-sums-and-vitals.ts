import { toDay } from '#lib/core/events/event-time'
import { type EpochVitals, toEpochVitals, VITAL_PARTS } from './read-epoch-vitals.ts'
import { type ExperimentSums, toExperimentSums } from './read-experiment-sums.ts'
import { readFields } from './read-fields.ts'
import { readFirstDays } from './read-first-days.ts'

/**
 * The sums of everybody and the vitals of an experiment under one seed since its beginning, read together.
 * @throws when Redis does not answer in time
 */
export async function readSumsAndVitals(
  experiment: string,
  tag: string,
  now: number,
): Promise<{ readonly sums: ExperimentSums; readonly vitals: EpochVitals }> {
  const key = `${experiment}.${tag}`
  const today = toDay(now)
  const from = (await readFirstDays([key], today)).get(key) ?? today
  const { fields, goals } = await readFields([key], () => ['all', ...VITAL_PARTS], { from, to: today, now })
  const cells = fields.filter(({ part }) => !VITAL_PARTS.includes(part))
  return { sums: toExperimentSums(cells, goals), vitals: toEpochVitals(fields) }
}
