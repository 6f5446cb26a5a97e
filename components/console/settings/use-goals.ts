import { useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { Goal } from '#lib/core/events/goals'
import { type GoalsChange, saveGoals } from './save-goals.ts'

type Saving = { readonly change: GoalsChange; readonly message: string; readonly undo?: GoalsChange }

/** The goals that are live as far as this page knows, and the way to publish others. */
export function useGoals(initial: readonly Goal[]) {
  const [goals, setGoals] = useState(initial)
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()

  const publish = async (change: GoalsChange) => {
    setBusy(true)
    const saved = await saveGoals(change)
    setBusy(false)
    if ('goals' in saved) setGoals(saved.goals)
    return saved
  }

  /** Tells what came of it; false when nothing was changed. */
  const save = async ({ change, message, undo }: Saving): Promise<boolean> => {
    const saved = await publish(change)
    if ('problem' in saved) toast({ message: saved.problem, tone: 'failed' })
    else
      toast({
        message,
        ...(undo && {
          undo: async () => {
            const undone = await publish(undo)
            if ('problem' in undone) throw new Error(undone.problem)
          },
        }),
      })
    return 'goals' in saved
  }

  return { goals, isBusy, save }
}
