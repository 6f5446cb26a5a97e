import { type CodePart, decodeCode, type MarketRef } from './code.ts'
import type { CompiledExperiments } from './compile.ts'
import { describeSlot, experimentsOn } from './slots.ts'

/** What a slot shows: the key of its content in the document `content`, and the experiment that decided it. */
interface SlotContent {
  readonly slot: string
  readonly contentKey: string
  readonly experiment: string | null
  readonly variant: string | null
}

export interface ResolvedCode {
  readonly market: string
  /** One for each slot of the path, in the path's order. */
  readonly contents: readonly SlotContent[]
}

/**
 * What each slot of a path shows under a code; null when the code does not belong to this document, which a renderer
 * answers with control. Codes that no visitor gets by chance (overrides across an exclusion group) resolve too.
 */
export function resolveCode(
  compiled: CompiledExperiments,
  slots: readonly string[],
  markets: readonly MarketRef[],
  code: string,
): ResolvedCode | null {
  const decoded = decodeCode(code)
  if (decoded === null || decoded.parts.length !== slots.length) return null
  const { key, revision } = decoded.market
  if (!markets.some((market) => market.key === key && market.revision === revision)) return null
  const contents = slots.map((slot, index) => resolvePart(compiled, slot, decoded.parts[index]))
  return contents.every((content) => content !== null) ? { market: key, contents } : null
}

function resolvePart(
  compiled: CompiledExperiments,
  slot: string,
  part: CodePart | undefined,
): SlotContent | null {
  if (part === undefined) return null
  if (part.kind === 'slot') {
    if (part.slot !== slot) return null
    return ownContent(compiled, slot, part.revision, part.rule, null)
  }
  const experiment = experimentsOn(compiled, slot).find(({ id }) => id === part.experiment)
  if (experiment?.revision !== part.revision) return null
  const { id, variants, revision } = experiment
  const isControl = part.variant === variants[0]
  if (isControl !== (part.kind === 'control') || !variants.includes(part.variant)) return null
  if (part.kind === 'control') return ownContent(compiled, slot, part.slotRevision, part.rule, part)
  const { variant } = part
  return { slot, contentKey: `${id}/${revision}/${variant}`, experiment: id, variant }
}

function ownContent(
  compiled: CompiledExperiments,
  slot: string,
  revision: number,
  rule: number,
  under: { readonly experiment: string; readonly variant: string } | null,
): SlotContent | null {
  const known = describeSlot(compiled, slot)
  if (revision !== known.revision || rule >= known.rules) return null
  const { experiment = null, variant = null } = under ?? {}
  return { slot, contentKey: `${slot}/${revision}/${rule}`, experiment, variant }
}
