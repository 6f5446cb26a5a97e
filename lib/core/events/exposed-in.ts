import { type Assignment, isCounted } from '../experiments/assign.ts'
import { decodeCode } from '../experiments/code.ts'
import type { CompiledExperiments } from '../experiments/compile.ts'

/** That a visitor saw a variant. */
export type Exposure = { readonly experiment: string; readonly variant: string }

/** An exposure as the page claims it. */
export type ExposureClaim = { readonly code?: string; readonly name?: string }

/**
 * What a page's claim proves: the experiments in its code, on the slot or of the name claimed, whose variant is the
 * visitor's own by chance. Empty when the code does not decode, shows another revision or another variant, or when a
 * person chose the variant.
 */
export function exposedIn(
  { code, name }: ExposureClaim,
  assignments: readonly Assignment[],
  { byId }: Pick<CompiledExperiments, 'byId'>,
): readonly Exposure[] {
  const parts = (code === undefined ? null : decodeCode(code))?.parts ?? []
  return parts.flatMap((part) => {
    if (part.kind === 'slot') return []
    const { experiment: id, revision, variant } = part
    const experiment = byId.get(id)
    const isClaimed = name === undefined || name === id || name === experiment?.slot
    if (!isClaimed || experiment?.revision !== revision) return []
    const own = assignments.find((assignment) => assignment.experiment === id)
    const isOwn = own?.included && own.variant === variant && isCounted(own)
    return isOwn ? [{ experiment: id, variant }] : []
  })
}
