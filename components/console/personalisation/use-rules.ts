import { useRouter } from 'next/navigation'
import { useToast } from '#components/ui/toast'
import { isSame } from '#lib/core/json/is-same'
import type { PieceOutcome } from '../pieces/send-piece.ts'
import { putBack } from './edit-rules.ts'
import { toLive } from './edited-rule.ts'
import { type LiveRules, putSlot } from './put-slot.ts'
import type { MemoPlace } from './rules-memo.ts'
import { useEditedRules } from './use-edited-rules.ts'

/** The rules of a slot while they are edited here: nothing is live before it was reviewed and published. */
export function useRules(place: MemoPlace, live: LiveRules, canEdit: boolean) {
  const { slot } = place
  const edited = useEditedRules(place, live, canEdit)
  const { base, setBase, rules, edit } = edited
  const router = useRouter()
  const toast = useToast()
  const next = toLive(rules)
  const seen = { version: base.version, rules: toLive(base.rules) }

  const rehearse = () => putSlot({ slot, seen, next, dryRun: true })

  const publish = async (confirm: readonly string[]): Promise<PieceOutcome> => {
    const outcome = await putSlot({ slot, seen, next, confirm })
    if (!outcome.ok) return outcome
    const published = { version: outcome.version, rules: next }
    setBase({ version: outcome.version, rules })
    toast({
      message: `Version ${outcome.version} is published: every visitor gets it within ${outcome.propagationSeconds} seconds.`,
      undo: async () => {
        const undone = await putSlot({ slot, seen: published, next: seen.rules, confirm })
        if (!undone.ok) throw new Error(undone.message)
        setBase({ version: undone.version, rules: base.rules })
        // What was typed since then stays.
        edit((now) => (isSame(toLive(now), next) ? base.rules : now))
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
    edit((now) => now.filter((rule) => rule.id !== id))
    toast({
      message: `Rule ${index + 1} is removed here. It is live until you publish.`,
      undo: () => edit((now) => putBack(now, removed, index)),
    })
  }

  const drop = () => {
    const undo = edited.drop()
    toast({ message: 'Your changes are dropped. The rules are as they are live.', undo })
    router.refresh()
  }
  return { ...edited, remove, rehearse, publish, drop, meet: () => router.refresh() }
}
