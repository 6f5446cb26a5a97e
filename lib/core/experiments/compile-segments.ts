import { type Audience, segmentsIn } from './audience.ts'
import { compileAudience } from './compile-audience.ts'
import type { Predicate } from './facts.ts'
import { settle } from './settle.ts'

/** Segments may refer to each other, so each is compiled after those that it names. */
export function compileSegments(
  segments: Readonly<Record<string, Audience>>,
): ReadonlyMap<string, Predicate> {
  const compiled = new Map<string, Predicate>()
  const { settled } = settle(
    Object.entries(segments),
    ([name]) => name,
    ([, audience]) => segmentsIn(audience),
  )
  for (const [name, audience] of settled) compiled.set(name, compileAudience(audience, compiled))
  return compiled
}
