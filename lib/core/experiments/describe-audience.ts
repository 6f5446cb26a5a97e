import type { Audience, Condition } from './audience.ts'
import { describeCondition } from './describe-condition.ts'

/**
 * An audience in words: `country DE or AT and device mobile`, `everybody` for one that asks for nothing. Parts that
 * are of more than one word of their own stand in brackets, so that the words mean what the audience does.
 */
export function describeAudience(audience: Audience | undefined): string {
  const parts = partsOf(audience ?? {})
  return parts.length === 0 ? 'everybody' : parts.join(' and ')
}

function partsOf(audience: Audience): readonly string[] {
  const { all = [], any, none = [], segment } = audience
  return [
    ...all.map((part) => (all.length > 1 ? inBrackets(part) : describeAudience(part))),
    ...(any === undefined ? [] : [describeAny(any, isAlone(audience))]),
    ...none.map((part) => `not ${inBrackets(part)}`),
    ...(segment === undefined ? [] : [`the segment ${segment}`]),
    ...(isCondition(audience) ? [describeCondition(audience)] : []),
  ]
}

function describeAny(any: readonly Audience[], isWhole: boolean): string {
  if (any.length === 0) return 'nobody'
  const words = any.map(inBrackets).join(' or ')
  return isWhole || any.length === 1 ? words : `(${words})`
}

/** Words of one part need no brackets: nothing in them could be read with what stands beside. */
function inBrackets(audience: Audience): string {
  const words = describeAudience(audience)
  const { any = [] } = audience
  return partsOf(audience).length > 1 || any.length > 1 ? `(${words})` : words
}

function isAlone(audience: Audience): boolean {
  return Object.keys(audience).length === 1
}

function isCondition(audience: Audience): audience is Audience & Condition {
  return audience.attribute !== undefined
}
