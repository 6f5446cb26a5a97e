import { type CodePart, decodeCode, type MarketRef, type PageCode } from './code.ts'
import type { CompiledExperiments } from './compile.ts'
import { toContentKey } from './content-key.ts'
import { describeSlot, experimentsOn } from './slots.ts'

/** What a slot shows: the key of its content in the document `content`, and the experiment that decided it. */
interface SlotContent {
  readonly slot: string
  readonly contentKey: string
  readonly experiment: string | null
  readonly variant: string | null
}

export interface ResolvedCode {
  /** Null when there is no such market. */
  readonly market: string | null
  /** One for each slot of the path, in the path's order. */
  readonly contents: readonly SlotContent[]
  /** False when a part of the code, or its market, does not belong to the document and something else stands for it. */
  readonly exact: boolean
}

/**
 * What each slot of a path shows under a code. A part that does not belong to the document (of an older revision, of
 * an experiment that ended, made up) resolves to the slot's own content: nobody is shown what is no longer live.
 * Codes that no visitor gets by chance (overrides across an exclusion group) resolve too.
 */
export function resolveCode(
  compiled: CompiledExperiments,
  slots: readonly string[],
  markets: readonly MarketRef[],
  code: string,
): ResolvedCode {
  const decoded = decodeCode(code)
  const market = markets.find(({ key }) => key === decoded?.market.key) ?? null
  const parts = decoded?.parts.length === slots.length ? decoded.parts : []
  const found = slots.map((slot, index) => resolvePart(compiled, slot, parts[index]))
  return {
    market: market?.key ?? null,
    contents: slots.map((slot, index) => found[index] ?? controlOf(compiled, slot)),
    exact: isExact(decoded, market, slots) && found.every((content) => content !== null),
  }
}

/** The key of what a slot shows to everybody, experiments and audiences aside. */
export function ownContentKey(compiled: Pick<CompiledExperiments, 'slots'>, slot: string): string {
  const { revision, rules } = describeSlot(compiled, slot)
  return toContentKey(slot, revision, rules - 1)
}

function isExact(decoded: PageCode | null, market: MarketRef | null, slots: readonly string[]): boolean {
  return decoded?.market.revision === market?.revision && decoded?.parts.length === slots.length
}

function controlOf(compiled: CompiledExperiments, slot: string): SlotContent {
  return { slot, contentKey: ownContentKey(compiled, slot), experiment: null, variant: null }
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
  return { slot, contentKey: toContentKey(id, revision, variant), experiment: id, variant }
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
  return { slot, contentKey: toContentKey(slot, revision, rule), experiment, variant }
}
