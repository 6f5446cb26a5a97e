import { loadExperiment } from '#lib/drafts/load-experiment'
import { readSettings } from '#lib/publish/settings'
import { analyseVitals, type VitalResult } from '#lib/results/analyse-vitals'
import { frameExperiment } from '#lib/results/frame-experiment'
import { readEpochVitals } from '#lib/results/read-epoch-vitals'
import type { Period } from './period.ts'

/**
 * The vitals of an experiment's variants in these days, as `/api/vitals?experiment=…` gives them; null when nobody knows it.
 * @throws when a store does not answer
 */
export async function readVariantVitals(
  experiment: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
  now: number,
): Promise<readonly VitalResult[] | null> {
  const [known, { decision }] = await Promise.all([loadExperiment(experiment), readSettings()])
  const frame = frameExperiment(known, now)
  if (frame === null) return null
  return analyseVitals(
    await readEpochVitals(experiment, frame.tag, { from, to, now }),
    frame.keys,
    decision.alpha,
  )
}
