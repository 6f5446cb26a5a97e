import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { EditConflict } from '#lib/core/experiments/merge-edits'
import { isSame } from '#lib/core/json/is-same'
import { useLive } from '../live/use-live.tsx'
import { type EditedRule, toEdited, toLive } from './edited-rule.ts'
import { keepMine, matchRules, mergeRules } from './merge-rules.ts'
import type { LiveRules } from './put-slot.ts'
import { readRulesMemo, writeRulesMemo } from './rules-memo.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

type Rules = readonly EditedRule[]
type Conflicts = readonly EditConflict[]
type Base = { readonly version: number; readonly rules: Rules }

/**
 * The rules of a slot as they are written here, and what they began as. What a colleague publishes meanwhile appears at
 * once; where both changed a field, both versions are there to choose from. What is not published is kept in this browser.
 */
export function useEditedRules(slot: string, live: LiveRules, canEdit: boolean) {
  const [base, setBase] = useState<Base>(() => ({ version: live.version, rules: toEdited(live.rules) }))
  const [rules, setRules] = useState<Rules>(base.rules)
  const [conflicts, setConflicts] = useState<Conflicts>([])
  const toast = useToast()
  const isDirty = !isSame(toLive(rules), toLive(base.rules))
  useLeaveGuard(isDirty)

  const meet = (from: Base, mine: Rules, waiting: Conflicts) => {
    const theirs = matchRules(from.rules, live.rules, live.version)
    const merged = mergeRules(from.rules, mine, theirs)
    const fresh = merged.conflicts.map(({ pointer }) => pointer)
    setBase({ version: live.version, rules: theirs })
    setRules(merged.rules)
    setConflicts([...waiting.filter(({ pointer }) => !fresh.includes(pointer)), ...merged.conflicts])
  }
  if (live.version > base.version) meet(base, rules, conflicts)

  const restore = useEffectEvent(() => {
    const memo = canEdit ? readRulesMemo(slot) : null
    if (memo === null) return
    meet({ version: memo.version, rules: memo.base }, memo.mine, memo.conflicts)
    toast({ message: 'What you had not published is back.' })
  })
  // Reads before the one below writes; a slot has an editor of its own.
  useEffect(() => restore(), [])
  useEffect(() => {
    const isKept = canEdit && (isDirty || conflicts.length > 0)
    writeRulesMemo(slot, isKept ? { version: base.version, base: base.rules, mine: rules, conflicts } : null)
  }, [slot, canEdit, isDirty, base, rules, conflicts])

  const settle = (pointer: string, side: 'mine' | 'theirs') => {
    const conflict = conflicts.find((each) => each.pointer === pointer)
    setConflicts(conflicts.filter((each) => each !== conflict))
    if (conflict !== undefined && side === 'mine') setRules((now) => keepMine(now, conflict))
  }
  const drop = () => {
    setRules(base.rules)
    setConflicts([])
  }
  return { base, setBase, rules, edit: setRules, isDirty, conflicts, settle, drop, changedBy: usePublisher() }
}

/** Asks for the page anew when somebody publishes, and tells who did. */
function usePublisher(): string | null {
  const router = useRouter()
  const [name, setName] = useState<string | null>(null)
  useLive('experiments', ({ type, by }) => {
    if (type !== 'published' && type !== 'gap') return
    setName(by?.name ?? null)
    router.refresh()
  })
  return name
}
