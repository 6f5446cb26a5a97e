import type { Assignment } from './assign.ts'
import type { CompiledExperiments } from './compile.ts'
import type { VisitorFacts } from './facts.ts'
import { resolveRule, winnerOn } from './slots.ts'

export const MAX_CODE_LENGTH = 120

export interface MarketRef {
  readonly key: string
  readonly revision: number
}

/** What one slot of a page shows: its own content, a treatment, or its own content as the control of an experiment. */
export type CodePart =
  | { readonly kind: 'slot'; readonly slot: string; readonly revision: number; readonly rule: number }
  | {
      readonly kind: 'treatment'
      readonly experiment: string
      readonly revision: number
      readonly variant: string
    }
  | {
      readonly kind: 'control'
      readonly experiment: string
      readonly revision: number
      readonly variant: string
      readonly slotRevision: number
      readonly rule: number
    }

export interface PageCode {
  readonly market: MarketRef
  readonly parts: readonly CodePart[]
}

/**
 * The page code: `<market>_<revision>`, then for each slot on the path one of `<slot>_<revision>_<rule>`,
 * `<experiment>_<revision>_<variant>` (a treatment) and
 * `<experiment>_<revision>_<control>_<slot revision>_<rule>`, joined by `~`. A slot's name has a dot, an id has none.
 * Only unreserved characters (RFC 3986, section 2.3) occur, so a code stands in a URL as it is.
 */
export function encodeCode({ market, parts }: PageCode): string {
  return [`${market.key}_${market.revision}`, ...parts.map(encodePart)].join('~')
}

/** The inverse of `encodeCode`; null for anything that it would not have written, or that is too long. */
export function decodeCode(text: string): PageCode | null {
  if (text.length > MAX_CODE_LENGTH) return null
  const [first = '', ...rest] = text.split('~')
  const [, key, revision] = MARKET.exec(first) ?? []
  const parts = rest.map(decodePart)
  if (key === undefined || !parts.every((part) => part !== null)) return null
  return { market: { key, revision: Number(revision) }, parts }
}

/**
 * The code of the page that a visitor gets. A page too long for a code is shown without experiments, which publish
 * refuses before it can happen.
 */
export function codeFor(
  compiled: CompiledExperiments,
  slots: readonly string[],
  { key, revision }: MarketRef,
  assignments: readonly Assignment[],
  facts: VisitorFacts,
): string {
  const encode = (decided: readonly Assignment[]) => {
    const parts = slots.map((slot) => partFor(compiled, slot, decided, facts))
    return encodeCode({ market: { key, revision }, parts })
  }
  const code = encode(assignments)
  return code.length > MAX_CODE_LENGTH ? encode([]) : code
}

function partFor(
  compiled: CompiledExperiments,
  slot: string,
  assignments: readonly Assignment[],
  facts: VisitorFacts,
): CodePart {
  const winner = winnerOn(compiled, slot, assignments)
  if (winner === null) return { kind: 'slot', slot, ...resolveRule(compiled, slot, facts) }
  const { id: experiment, revision, variants } = winner.experiment
  const { variant } = winner.assignment
  if (variant !== variants[0]) return { kind: 'treatment', experiment, revision, variant }
  const { revision: slotRevision, rule } = resolveRule(compiled, slot, facts)
  return { kind: 'control', experiment, revision, variant, slotRevision, rule }
}

const ID = '[a-z0-9][a-z0-9-]{0,63}'
const NUMBER = '0|[1-9]\\d{0,8}'
const MARKET = new RegExp(`^(${ID})_(${NUMBER})$`)
const SLOT = new RegExp(`^(?=.{3,64}_)([a-z0-9]+(?:\\.[a-z0-9-]+)+)_(${NUMBER})_(${NUMBER})$`)
const EXPERIMENT = new RegExp(`^(${ID})_(${NUMBER})_(${ID})(?:_(${NUMBER})_(${NUMBER}))?$`)

function encodePart(part: CodePart): string {
  switch (part.kind) {
    case 'slot':
      return `${part.slot}_${part.revision}_${part.rule}`
    case 'treatment':
      return `${part.experiment}_${part.revision}_${part.variant}`
    case 'control':
      return `${part.experiment}_${part.revision}_${part.variant}_${part.slotRevision}_${part.rule}`
  }
}

function decodePart(text: string): CodePart | null {
  const [, slot, slotRevision, slotRule] = SLOT.exec(text) ?? []
  if (slot !== undefined)
    return { kind: 'slot', slot, revision: Number(slotRevision), rule: Number(slotRule) }
  const [, experiment, revision, variant, under, rule] = EXPERIMENT.exec(text) ?? []
  if (experiment === undefined || variant === undefined) return null
  const shared = { experiment, revision: Number(revision), variant }
  if (under === undefined) return { kind: 'treatment', ...shared }
  return { kind: 'control', ...shared, slotRevision: Number(under), rule: Number(rule) }
}
