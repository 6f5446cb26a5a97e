import { parse } from 'valibot'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { Experiment } from '#lib/core/experiments/definition'
import type { DraftDefinition } from '#lib/core/experiments/draft'
import { draftFromLive } from '#lib/core/experiments/draft-from-live'
import { seedTag } from '#lib/core/experiments/seed-tag'
import { processForTest } from '#lib/publish/testing/process-for-test'
import { MARA } from '#lib/publish/testing/publication-for-test'
import { writeSums } from '#lib/results/testing/write-sums'

/** For tests: when the jobs run first. */
export const NOW = new Date('2026-11-21T12:00:00Z')
const HOUR_MS = 3_600_000
const [HERO] = experiments.experiments
const TAG = seedTag(HERO?.seed ?? '')
/** For tests: so many hours after that. */
export const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS)

type Services = Parameters<typeof processForTest>[0]
type Written = Pick<Parameters<typeof writeSums>[1], 'counts' | 'vitals' | 'epoch' | 'date'>

/** For tests: the hero's experiment, its draft published with these members, and what was counted of it. */
export async function heroForTest(
  services: Services,
  members: Partial<DraftDefinition>,
  sums: Partial<Written>,
) {
  const process = await processForTest(services)
  await process.writeDocuments({ experiments, content })
  const { writeDraft, readDraft } = await import('#lib/drafts/draft-store')
  const { bandit } = await import('../bandit.ts')
  const { guardrails } = await import('../guardrails.ts')
  const draft = draftFromLive(parse(Experiment, HERO), content, NOW.toISOString())
  const written = { ...draft, revision: 1, definition: { ...draft.definition, ...members } }
  await writeDraft(written, null)
  await process.publishDraft({
    experiment: 'hero-copy',
    by: MARA,
    at: later(-2),
    requestId: null,
    confirmed: 'all',
  })
  const count = async (given: Partial<Written>) =>
    await writeSums(process.redis(), {
      experiment: 'hero-copy',
      tag: TAG,
      date: '2026-11-21',
      counts: {},
      ...given,
    })
  await count(sums)
  const ratios = async () => {
    const { experiments: list } = (await process.readLive()).experiments as typeof experiments
    const hero = list.find(({ id }) => id === 'hero-copy')
    return {
      status: hero?.status,
      ...Object.fromEntries(hero?.variants.map(({ key, ratio }) => [key, ratio]) ?? []),
    }
  }
  return { ...process, bandit, guardrails, count, ratios, readDraft, writeDraft, written }
}
