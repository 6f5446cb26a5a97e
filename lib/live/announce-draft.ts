import type { Draft } from '#lib/core/experiments/draft'
import { announce } from './announce.ts'

/** Tells that a draft was written: on the experiment to who has it open, and to who looks at the list. Never throws. */
export async function announceDraft({ id, revision, updated: { by, at }, review }: Draft): Promise<void> {
  const state = review === null ? 'edited' : review.approved === null ? 'in-review' : 'approved'
  const announcement = { type: 'draft-written', body: { id, revision, at, state }, by } as const
  await Promise.all([announce(`experiment:${id}`, announcement), announce('experiments', announcement)])
}

/** Tells that a draft is gone. Never throws. */
export async function announceRemoval(id: string): Promise<void> {
  const announcement = { type: 'draft-removed', body: { id } } as const
  await Promise.all([announce(`experiment:${id}`, announcement), announce('experiments', announcement)])
}
