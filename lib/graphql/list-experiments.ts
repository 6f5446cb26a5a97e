import { phaseAt } from '#lib/core/experiments/schedule'
import { readCounts } from '#lib/results/read-counts'
import type { GraphqlContext } from './context.ts'

/** Every experiment of the live document, with what was counted so far. */
export async function listExperiments({ snapshot, now }: Pick<GraphqlContext, 'snapshot' | 'now'>) {
  const { experiments } = snapshot.experiments
  const counts = await readCounts(experiments.map(({ id }) => id))
  return experiments.map(({ id, slot, timing, variants: variantKeys, ratios }) => {
    const variants = variantKeys.map((key, index) => {
      const { visitors = 0, conversions = 0 } = counts.get(id)?.get(key) ?? {}
      return { key, ratio: ratios[index] ?? 0, visitors, conversions }
    })
    const visitors = variants.reduce((sum, variant) => sum + variant.visitors, 0)
    return { id, slot, status: phaseAt(timing, now), visitors, variants }
  })
}
