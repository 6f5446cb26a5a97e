import type { EditConflict } from '#lib/core/experiments/merge-edits'
import type { EditedRule } from './edited-rule.ts'

/** What is kept of unpublished rules where a closed tab does not lose it. */
export type RulesMemo = {
  readonly version: number
  readonly base: readonly EditedRule[]
  readonly mine: readonly EditedRule[]
  readonly conflicts: readonly EditConflict[]
}

/** A full or forbidden storage costs the copy, not the edit. */
export function writeRulesMemo(slot: string, memo: RulesMemo | null): void {
  try {
    if (memo === null) localStorage.removeItem(keyOf(slot))
    else localStorage.setItem(keyOf(slot), JSON.stringify(memo))
  } catch {
    return
  }
}

/** What an earlier visit left unpublished; null when there is nothing. Never throws. */
export function readRulesMemo(slot: string): RulesMemo | null {
  try {
    const text = localStorage.getItem(keyOf(slot))
    return text === null ? null : (JSON.parse(text) as RulesMemo)
  } catch {
    return null
  }
}

function keyOf(slot: string): string {
  return `shoreline-rules:${slot}`
}
