import type { Publication, PublishOutcome, Wish } from '#lib/publish/publication'
import { announce } from './announce.ts'

/** Tells what was just published, shipped, rolled back: nothing when nothing was. Never throws. */
export async function announcePublish(
  { action, experiment, by }: Publication | Wish,
  outcome: PublishOutcome,
): Promise<void> {
  if (!outcome.ok || !outcome.published || outcome.replayed) return
  const { version, sentence } = outcome.report
  const announcement = { type: 'published', body: { version, action, experiment, sentence }, by } as const
  const own = experiment === null ? [] : [announce(`experiment:${experiment}`, announcement)]
  await Promise.all([announce('experiments', announcement), ...own])
}
