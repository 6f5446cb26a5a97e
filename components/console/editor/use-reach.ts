import type { Audience } from '#lib/core/experiments/audience'
import { estimateReach, type Reach } from '#lib/core/planning/estimate-reach'
import type { EditorSite } from '#lib/drafts/editor-view'
import { useEditor } from './editor-context.ts'

export type KnownReach = Reach & { readonly days: number }

/** How many of the site's visitors the audience takes in; null while nobody knows what came lately. */
export function useReach(): KnownReach | null {
  const { view, site } = useEditor()
  return reachOf(view.definition.audience, site)
}

/** The same for any audience. */
export function reachOf(
  audience: Audience | undefined,
  { traffic, segments: named }: Pick<EditorSite, 'traffic' | 'segments'>,
): KnownReach | null {
  if (traffic === null || traffic.visitorsPerDay === 0) return null
  const segments = Object.fromEntries(named.map((one) => [one.name, one.audience]))
  return { ...estimateReach(audience, traffic, segments), days: traffic.days }
}
