import type { CompiledExperiments } from './compile.ts'
import { formatSticky, parseSticky, type StickyEntry } from './sticky.ts'
import { toStickyTag } from './sticky-tag.ts'

/** A variant that a user has seen, by experiment, and in which epoch they were drawn. */
export type SeenVariants = ReadonlyMap<string, { readonly variant: string; readonly epoch: number }>

/**
 * The sticky assignments of a device on which somebody signs in: in experiments by user what they have seen anywhere, so
 * that they see the same here. What the device had been given there and nobody has seen is forgotten: nothing is lost
 * when the account decides instead.
 */
export function linkSticky(
  previous: string,
  user: string,
  seen: SeenVariants,
  { byId }: Pick<CompiledExperiments, 'byId'>,
): string {
  const kept = [...parseSticky(previous)].filter(([id]) => !byId.get(id)?.isByUser)
  const own = [...seen].flatMap(([id, { variant, epoch }]): [string, StickyEntry][] => {
    const experiment = byId.get(id)
    return experiment ? [[id, { variant, tag: toStickyTag(experiment.tag, epoch) }]] : []
  })
  return formatSticky(new Map([...kept, ...own]), user)
}
