import type { CompiledExperiment, CompiledExperiments } from '#lib/core/experiments/compile'
import { toContentKey } from '#lib/core/experiments/content-key'
import type { Draft } from '#lib/core/experiments/draft'
import { phaseAt } from '#lib/core/experiments/schedule'
import { isSame } from '#lib/core/json/is-same'
import { ownMember } from '#lib/core/json/own-member'
import type { Sources } from './read-sources.ts'

/** What a choice shows: a variant's texts by language in a slot, or, as the control, the slot's own. */
export type Chosen = {
  readonly slot: string
  readonly isControl: boolean
  readonly texts: unknown
  /** Whether visitors may be shown exactly this now, so that the page is the one that they get. */
  readonly isLive: boolean
}

/** The draft's word counts before what is live; null when neither has such a variant. */
export function findChosen(
  { documents, drafts }: Sources,
  { byId }: Pick<CompiledExperiments, 'byId'>,
  [id, variant]: readonly [experiment: string, variant: string],
  now: number,
): Chosen | null {
  const draft = drafts.get(id)?.definition
  const live = byId.get(id)
  const drafted = draft?.variants?.map(({ key }) => key)
  const variants = drafted?.includes(variant) ? drafted : live?.variants
  const slot = draft?.slot ?? live?.slot
  if (slot === undefined || !variants?.includes(variant)) return null
  const own = draft?.content?.[variant]
  const published = live && ownMember(documents.content, toContentKey(id, live.revision, variant))
  const isControl = variants[0] === variant
  const isPublished = own === undefined || isControl || isSame(own, published)
  const isLive = live !== undefined && isShown(live, draft, variant, now) && isPublished
  return { slot, isControl, texts: own ?? published, isLive }
}

function isShown(
  live: CompiledExperiment,
  draft: Draft['definition'] | undefined,
  variant: string,
  now: number,
): boolean {
  const isInPlace = draft === undefined || draft.slot === live.slot
  return isInPlace && live.variants.includes(variant) && phaseAt(live.timing, now) === 'running'
}
