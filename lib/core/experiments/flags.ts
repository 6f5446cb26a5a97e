import type { CompiledExperiments } from './compile.ts'
import type { VisitorFacts } from './facts.ts'

/** Whether a flag is on for a visitor; one that the document does not hold is off. Raising the coverage turns it off for nobody. */
export function evaluateFlag(
  { flags }: Pick<CompiledExperiments, 'flags'>,
  facts: VisitorFacts,
  key: string,
): boolean {
  const flag = flags.get(key)
  return !!flag?.enabled && flag.bucket(facts.visitor) < flag.coverage && flag.isInAudience(facts)
}
