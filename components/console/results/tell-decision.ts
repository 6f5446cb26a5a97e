import { variantLetter } from '#lib/core/format/variant-letter'
import type { DecisionContext } from '#lib/results/decision-context'
import type { Decision, Replace } from './decision.ts'

/** `Ship B`, `Stop, keep A`: what the button says. */
export function decisionName(decision: Decision, keys: readonly string[]): string {
  switch (decision.kind) {
    case 'ship':
      return `Ship ${variantLetter(keys.indexOf(decision.variant))}`
    case 'stop':
      return 'Stop, keep A'
    case 'pause':
      return 'Pause'
    case 'resume':
      return 'Resume'
  }
}

/** What was done, for the toast. */
export function decisionDone(decision: Decision, keys: readonly string[]): string {
  switch (decision.kind) {
    case 'ship':
      return `${variantLetter(keys.indexOf(decision.variant))} is shipped.`
    case 'stop':
      return 'The experiment is stopped; A stays.'
    case 'pause':
      return 'Paused: everybody sees A.'
    case 'resume':
      return 'The experiment runs again.'
  }
}

/** What a decision changes for visitors and for the experiment, a sentence each. */
export function tellDecision(
  decision: Decision,
  { slot, keys, rules, hasAudience }: Pick<DecisionContext, 'slot' | 'keys' | 'rules' | 'hasAudience'>,
  replace: Replace,
): readonly string[] {
  switch (decision.kind) {
    case 'ship':
      return [
        `${variantLetter(keys.indexOf(decision.variant))} (${decision.variant}) becomes what ${whom(hasAudience, rules, replace)} in ${slot}.`,
        'The experiment ends: nobody is split any more.',
        'Its results are frozen as they stand now.',
      ]
    case 'stop':
      return [
        `Everybody sees A (${keys[0] ?? 'control'}) in ${slot} again.`,
        'The experiment ends: nobody is split any more.',
        'Its results are frozen as they stand now.',
      ]
    case 'pause':
      return [
        `Everybody sees A (${keys[0] ?? 'control'}) in ${slot} until it is resumed.`,
        'Nobody is counted while it is paused.',
      ]
    case 'resume':
      return ['Visitors are split again as before; who has seen a variant keeps it.']
  }
}

function whom(hasAudience: boolean, rules: number, replace: Replace): string {
  if (hasAudience) return 'the audience of the experiment sees'
  if (rules > 1 && replace === 'default') return 'everybody sees whom no other rule takes,'
  return 'everybody sees'
}
