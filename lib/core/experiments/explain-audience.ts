import type { Audience, Condition } from './audience.ts'
import { compileAudience } from './compile-audience.ts'
import { compileCondition } from './compile-condition.ts'
import { compileRead } from './compile-read.ts'
import { compileScope } from './compile-scope.ts'
import { describeCondition, nameAttribute } from './describe-condition.ts'
import type { ExperimentsDocument } from './document.ts'
import type { VisitorFacts } from './facts.ts'

/** One part of an audience, and whether it held; that is asked of the very functions that decide. */
export interface AudienceTrace {
  readonly kind: 'all' | 'any' | 'none' | 'segment' | 'condition' | 'everybody'
  readonly text: string
  readonly holds: boolean
  /** What the visitor brought, where the part is a condition. */
  readonly was?: string
  readonly parts?: readonly AudienceTrace[]
}

/** The parts of a document that audiences refer to. */
type Scope = Pick<ExperimentsDocument, 'segments' | 'holdout'>

/** An audience part by part; null for one that everybody is in. */
export function explainAudience(
  audience: Audience | undefined,
  scope: Scope,
  facts: VisitorFacts,
): AudienceTrace | null {
  if (audience === undefined) return null
  const parts = partsOf(audience, scope, facts)
  const [only] = parts
  if (only === undefined) return null
  return parts.length === 1
    ? only
    : { kind: 'all', text: 'all of', holds: holds(audience, scope, facts), parts }
}

/** Why somebody was not in an audience, in words: what it needs, and what they were. */
export function tellMissing({ kind, text, was, parts = [] }: AudienceTrace): string {
  switch (kind) {
    case 'all':
    case 'segment':
      return join(parts, false, tellMissing) || `needs ${text}`
    case 'none':
      return join(parts, true, (part) => `must not be ${summarise(part)}`)
    case 'any':
      return `needs one of: ${parts.map(summarise).join(', or ')}${summariseWas(parts)}`
    case 'condition':
    case 'everybody':
      return `needs ${text}, was ${was}`
  }
}

function join(
  parts: readonly AudienceTrace[],
  holds: boolean,
  tell: (part: AudienceTrace) => string,
): string {
  return parts
    .filter((part) => part.holds === holds)
    .map(tell)
    .join('; ')
}

function summarise({ text, parts }: AudienceTrace): string {
  return parts === undefined ? text : `${text} (${parts.map(summarise).join('; ')})`
}

function summariseWas(parts: readonly AudienceTrace[]): string {
  const values = [...new Set(parts.flatMap(({ was }) => was ?? []))]
  return values.length === 0 ? '' : `; was ${values.join(', ')}`
}

function partsOf(audience: Audience, scope: Scope, facts: VisitorFacts): readonly AudienceTrace[] {
  const { all = [], any, none, segment } = audience
  const each = (list: readonly Audience[]) => list.map((part) => explainPart(part, scope, facts))
  return [
    ...all.map((part) => explainPart(part, scope, facts)),
    ...(any
      ? [{ kind: 'any' as const, text: 'one of', holds: holds({ any }, scope, facts), parts: each(any) }]
      : []),
    ...(none
      ? [
          {
            kind: 'none' as const,
            text: 'none of',
            holds: holds({ none }, scope, facts),
            parts: each(none),
          },
        ]
      : []),
    ...(segment === undefined ? [] : [explainSegment(segment, scope, facts)]),
    ...(hasCondition(audience) ? [explainCondition(audience, scope, facts)] : []),
  ]
}

function explainPart(audience: Audience, scope: Scope, facts: VisitorFacts): AudienceTrace {
  return explainAudience(audience, scope, facts) ?? { kind: 'everybody', text: 'everybody', holds: true }
}

function explainSegment(name: string, scope: Scope, facts: VisitorFacts): AudienceTrace {
  const inside = Object.hasOwn(scope.segments, name)
    ? explainAudience(scope.segments[name], scope, facts)
    : null
  const text = `the segment ${name}`
  return {
    kind: 'segment',
    text,
    holds: holds({ segment: name }, scope, facts),
    ...(inside && { parts: [inside] }),
  }
}

function explainCondition(condition: Condition, document: Scope, facts: VisitorFacts): AudienceTrace {
  const scope = compileScope({ segments: {}, holdout: document.holdout })
  const value = compileRead(condition.attribute, scope)(facts)
  return {
    kind: 'condition',
    text: describeCondition(condition),
    holds: compileCondition(condition, scope)(facts),
    was: value === undefined ? `without ${nameAttribute(condition.attribute)}` : showValue(value),
  }
}

function showValue(value: string): string {
  if (value === '') return 'unknown'
  if (value === 'true') return 'yes'
  return value === 'false' ? 'no' : value.slice(0, 80)
}

function holds(audience: Audience, scope: Scope, facts: VisitorFacts): boolean {
  return compileAudience(audience, compileScope(scope))(facts)
}

function hasCondition(audience: Audience): audience is Audience & Condition {
  return audience.attribute !== undefined
}
