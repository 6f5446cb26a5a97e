import { segmentsIn } from './audience.ts'
import { compileAudience } from './compile-audience.ts'
import { compileHoldout } from './compile-group.ts'
import type { ExperimentsDocument } from './document.ts'
import type { AudienceScope, Predicate } from './facts.ts'
import { settle } from './settle.ts'

/** What the audiences of a document refer to. Segments may refer to each other, so each is compiled after those it names. */
export function compileScope({
  segments,
  holdout,
}: Pick<ExperimentsDocument, 'segments' | 'holdout'>): AudienceScope {
  const compiled = new Map<string, Predicate>()
  const scope = { segments: compiled, isHeldOut: rememberLast(compileHoldout(holdout)) }
  const { settled } = settle(
    Object.entries(segments),
    ([name]) => name,
    ([, audience]) => segmentsIn(audience),
  )
  for (const [name, audience] of settled) compiled.set(name, compileAudience(audience, scope))
  return scope
}

/** A decision asks once for each experiment and rule, always about one visitor: the hash is worked out the first time. */
function rememberLast(test: (visitor: string) => boolean): (visitor: string) => boolean {
  let last: string | undefined
  let answer = false
  return (visitor) => {
    if (visitor !== last) answer = test(visitor)
    last = visitor
    return answer
  }
}
