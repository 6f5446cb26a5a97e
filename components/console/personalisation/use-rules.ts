import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useToast } from '#components/ui/toast'
import { isSame } from '#lib/core/json/is-same'
import type { PieceOutcome } from '../pieces/send-piece.ts'
import { putBack } from './edit-rules.ts'
import { type EditedRule, toEdited, toLive } from './edited-rule.ts'
import { type LiveRules, putSlot } from './put-slot.ts'

type Rules = readonly EditedRule[]

/** The rules of a slot while they are edited here: nothing is live before it was reviewed and published. */
export function useRules(slot: string, live: LiveRules) {
  const [base, setBase] = useState(live)
  const [rules, setRules] = useState<Rules>(() => toEdited(live.rules))
  const router = useRouter()
  const toast = useToast()
  const next = toLive(rules)
  const isDirty = !isSame(next, base.rules)
  useWarning(isDirty)

  const adopt = (known: LiveRules) => {
    setBase(known)
    setRules(toEdited(known.rules))
  }
  // Whoever changed nothing here sees what is live; whoever did keeps it until it meets the other's when published.
  if (!isDirty && live.version > base.version) adopt(live)

  const rehearse = () => putSlot({ slot, seen: base, next, dryRun: true })

  const publish = async (confirm: readonly string[]): Promise<PieceOutcome> => {
    const outcome = await putSlot({ slot, seen: base, next, confirm })
    if (!outcome.ok) return outcome
    const published = { version: outcome.version, rules: next }
    setBase(published)
    toast({
      message: `Version ${outcome.version} is published: every visitor gets it within ${outcome.propagationSeconds} seconds.`,
      undo: async () => {
        const undone = await putSlot({ slot, seen: published, next: base.rules, confirm })
        if (!undone.ok) throw new Error(undone.message)
        setBase({ version: undone.version, rules: base.rules })
        // What was typed since then stays.
        setRules((now) => (isSame(toLive(now), next) ? toEdited(base.rules) : now))
        router.refresh()
      },
    })
    router.refresh()
    return outcome
  }

  const remove = (id: string) => {
    const index = rules.findIndex((rule) => rule.id === id)
    const removed = rules[index]
    if (removed === undefined) return
    setRules((now) => now.filter((rule) => rule.id !== id))
    toast({
      message: `Rule ${index + 1} is removed here. It is live until you publish.`,
      undo: () => setRules((now) => putBack(now, removed, index)),
    })
  }

  const drop = () => {
    adopt(live.version > base.version ? live : base)
    router.refresh()
  }

  return { rules, isDirty, edit: setRules, remove, rehearse, publish, drop }
}

/** The browser asks before a page with unpublished rules is closed. */
function useWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])
}
