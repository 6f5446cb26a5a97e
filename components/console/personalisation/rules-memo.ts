import type { EditConflict } from '#lib/core/experiments/merge-edits'
import { isRecord } from '#lib/core/json/is-record'
import { areConflicts } from '../are-conflicts.ts'
import type { EditedRule } from './edited-rule.ts'

/** What is kept of unpublished rules where a closed tab does not lose it. */
export type RulesMemo = {
  readonly version: number
  readonly base: readonly EditedRule[]
  readonly mine: readonly EditedRule[]
  readonly conflicts: readonly EditConflict[]
}

/** Whose copy it is, and of what: several people may use one browser. */
export type MemoPlace = { readonly slot: string; readonly person: string }

/** The text that is kept now. A full or forbidden storage costs the copy, not the edit: then null. */
export function writeRulesMemo(place: MemoPlace, memo: RulesMemo): string | null {
  const text = JSON.stringify(memo)
  try {
    localStorage.setItem(keyOf(place), text)
    return text
  } catch {
    return null
  }
}

/** Takes a copy away, unless another tab has kept something else meanwhile. Never throws. */
export function dropRulesMemo(place: MemoPlace, text: string): void {
  try {
    if (localStorage.getItem(keyOf(place)) === text) localStorage.removeItem(keyOf(place))
  } catch {
    return
  }
}

/**
 * What this person left unpublished at an earlier visit, and its text; null when there is nothing. What cannot be read
 * is removed. Never throws.
 */
export function readRulesMemo(place: MemoPlace): { readonly memo: RulesMemo; readonly text: string } | null {
  try {
    const text = localStorage.getItem(keyOf(place))
    if (text === null) return null
    const memo = parseRulesMemo(text)
    if (memo !== null) return { memo, text }
    localStorage.removeItem(keyOf(place))
    return null
  } catch {
    return null
  }
}

function parseRulesMemo(text: string): RulesMemo | null {
  try {
    const value: unknown = JSON.parse(text)
    return isMemo(value) ? value : null
  } catch {
    return null
  }
}

function isMemo(value: unknown): value is RulesMemo {
  if (!isRecord(value)) return false
  const { version, base, mine, conflicts } = value
  return typeof version === 'number' && areRules(base) && areRules(mine) && areConflicts(conflicts)
}

function areRules(value: unknown): value is readonly EditedRule[] {
  return (
    Array.isArray(value) &&
    value.every(
      (rule) =>
        isRecord(rule) &&
        typeof rule.id === 'string' &&
        isRecord(rule.content) &&
        (rule.audience === undefined || isRecord(rule.audience)),
    )
  )
}

function keyOf({ slot, person }: MemoPlace): string {
  return `shoreline-rules:${person}:${slot}`
}
