import type { Audience, Condition } from '../experiments/audience.ts'
import type { Traffic } from './traffic.ts'

export interface Reach {
  /** Of all visitors, at most 1. */
  readonly share: number
  readonly visitorsPerDay: number
  /** Attributes of which nothing is counted: they are taken to let everybody in. */
  readonly unknown: readonly string[]
}

type Segments = Readonly<Record<string, Audience>>
type Shares = Traffic['shares']

/** How many visitors an audience would have taken in lately. Conditions are taken to be independent of each other. */
export function estimateReach(audience: Audience | undefined, traffic: Traffic, segments: Segments): Reach {
  const unknown = new Set<string>()
  const share = shareOf(audience ?? {}, { shares: traffic.shares, segments, unknown }, new Set())
  return { share, visitorsPerDay: share * traffic.visitorsPerDay, unknown: [...unknown] }
}

interface Known {
  readonly shares: Shares
  readonly segments: Segments
  readonly unknown: Set<string>
}

function shareOf(audience: Audience, known: Known, inside: ReadonlySet<string>): number {
  const { all = [], any, none, segment } = audience
  const inner = (part: Audience) => shareOf(part, known, inside)
  const factors = all.map(inner)
  if (any) factors.push(1 - missAll(any.map(inner)))
  if (none) factors.push(missAll(none.map(inner)))
  if (segment !== undefined) factors.push(shareOfSegment(segment, known, inside))
  if (isCondition(audience)) factors.push(shareOfCondition(audience, known))
  return factors.reduce((product, factor) => product * factor, 1)
}

function missAll(shares: readonly number[]): number {
  return shares.reduce((product, share) => product * (1 - share), 1)
}

/** A segment that is not there, or that contains itself, has no members. */
function shareOfSegment(name: string, known: Known, inside: ReadonlySet<string>): number {
  const segment = known.segments[name]
  if (segment === undefined || inside.has(name)) return 0
  return shareOf(segment, known, new Set([...inside, name]))
}

function isCondition(audience: Audience): audience is Condition {
  return audience.attribute !== undefined
}

function shareOfCondition(condition: Condition, { shares, unknown }: Known): number {
  const counted = shares[condition.attribute]
  if (counted === undefined) {
    unknown.add(condition.attribute)
    return 1
  }
  const matching = Object.entries(counted).filter(([value]) => matches(condition, value))
  const share = matching.reduce((sum, [, each]) => sum + each, 0)
  const isNegative = condition.notIn !== undefined || condition.notEquals !== undefined
  const counts = Object.values(counted).reduce((sum, each) => sum + each, 0)
  // What was too rare to be listed is in a list of exceptions' complement.
  return Math.min(1, isNegative ? share + Math.max(0, 1 - counts) : share)
}

function matches({ in: isIn, notIn, equals, notEquals, contains, startsWith }: Condition, value: string) {
  const isOneOf = (values: readonly (string | number | boolean)[]) => values.map(String).includes(value)
  if (isIn && !isOneOf(isIn)) return false
  if (equals !== undefined && !isOneOf([equals])) return false
  if (notIn && isOneOf(notIn)) return false
  if (notEquals !== undefined && isOneOf([notEquals])) return false
  if (contains !== undefined && !value.includes(contains)) return false
  return startsWith === undefined || value.startsWith(startsWith)
}
