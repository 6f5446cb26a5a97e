import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { EditConflict } from '#lib/core/experiments/merge-edits'
import { isSame } from '#lib/core/json/is-same'
import { useLive } from '../live/use-live.tsx'
import { type EditedRule, toEdited, toLive } from './edited-rule.ts'
import { keepMine, matchRules, mergeRules } from './merge-rules.ts'
import type { LiveRules } from './put-slot.ts'
import { dropRulesMemo, type MemoPlace, readRulesMemo, writeRulesMemo } from './rules-memo.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

type Rules = readonly EditedRule[]
type Conflicts = readonly EditConflict[]
type Base = { readonly version: number; readonly rules: Rules }

/**
 * The rules of a slot as they are written here, and what they began as. What a colleague publishes meanwhile appears at
 * once; where both changed a field, both versions are there to choose from. What is not published is kept in this browser.
 */
export function useEditedRules({ slot, person }: MemoPlace, live: LiveRules, canEdit: boolean) {
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

  // The copy as this tab wrote or found it: another tab's is not this one's to remove.
  const own = useRef<string | null>(null)
  const restore = useEffectEvent(() => {
    const found = canEdit ? readRulesMemo({ slot, person }) : null
    if (found === null) return
    const { memo, text } = found
    own.current = text
    meet({ version: memo.version, rules: memo.base }, memo.mine, memo.conflicts)
    toast({ message: 'What you had not published is back.' })
  })
  useEffect(() => {
    if (!canEdit) return
    const place = { slot, person }
    if (isDirty || conflicts.length > 0)
      own.current = writeRulesMemo(place, { version: base.version, base: base.rules, mine: rules, conflicts })
    else if (own.current !== null) {
      dropRulesMemo(place, own.current)
      own.current = null
    }
  }, [slot, person, canEdit, isDirty, base, rules, conflicts])
  // After the one above, which would take what is not on the screen yet for dropped.
  useEffect(() => restore(), [])

  const settle = (pointer: string, side: 'mine' | 'theirs') => {
    const conflict = conflicts.find((each) => each.pointer === pointer)
    setConflicts(conflicts.filter((each) => each !== conflict))
    if (conflict !== undefined && side === 'mine') setRules((now) => keepMine(now, conflict))
  }
  /** Shows what is live; what it returns brings everything back, also over what somebody published meanwhile. */
  const drop = () => {
    setRules(base.rules)
    setConflicts([])
    return () => {
      setBase(base)
      setRules(rules)
      setConflicts(conflicts)
    }
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
