import { useState } from 'react'
import { diffRatios, type RatioShift } from '#lib/core/ratios/describe-ratios'
import { rebalance, splitEvenly, toTenths, WHOLE } from '#lib/core/ratios/rebalance'
import type { ExperimentView } from '#lib/publish/experiments-view'
import type { Published } from './publish-toast.tsx'
import { sendRatios } from './send-ratios.ts'

type Input = {
  readonly experiment: ExperimentView
  readonly version: number
  readonly onPublished: (published: Published) => void
  readonly onReload: () => Promise<void>
}

/** An edit, and the live shares that it began from. */
type Draft = { readonly tenths: readonly number[]; readonly base: readonly number[] }

/** A split under edit. Until it is touched it follows what is live; from then on nobody else can move it. */
export function useRatioDraft({ experiment, version, onPublished, onReload }: Input) {
  const live = toTenths(experiment.variants.map(({ ratio }) => ratio))
  const [draft, setDraft] = useState<Draft | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isPending, setIsPending] = useState(false)
  const tenths = draft?.tenths ?? live
  const hasMoved = draft !== null && !isSame(draft.base, live)
  const shifts = shiftsOf(experiment, tenths)

  const edit = (next: readonly number[]) => {
    setDraft({ tenths: next, base: draft?.base ?? live })
    setError(null)
  }

  const publish = async () => {
    setIsPending(true)
    const ratios = toRatios(experiment, tenths)
    const outcome = await sendRatios({ experiment: experiment.id, version, ratios })
    setIsPending(false)
    if (outcome.ok) {
      setDraft(null)
      setError(null)
      onPublished({ ...outcome, experiment: experiment.id, ratios, previous: toRatios(experiment, live) })
      return
    }
    setError(outcome.message)
    if (outcome.code === 'conflict') await onReload()
  }

  return {
    tenths,
    shifts,
    error,
    isPending,
    /** Whether the live split is no longer the one that this edit began from. */
    hasMoved,
    canPublish: shifts.length > 0 && !isPending && !hasMoved,
    change: (index: number, value: number) => edit(rebalance(tenths, index, value)),
    splitEvenly: () => edit(splitEvenly(live.length)),
    reset: () => {
      setDraft(null)
      setError(null)
    },
    acceptLive: () => {
      setDraft({ tenths, base: live })
      setError(null)
    },
    publish,
  }
}

function shiftsOf({ variants }: ExperimentView, tenths: readonly number[]): readonly RatioShift[] {
  const after = variants.map(({ key }, index) => ({ key, ratio: (tenths[index] ?? 0) / WHOLE }))
  return diffRatios(variants, after)
}

function toRatios({ variants }: ExperimentView, tenths: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(variants.map(({ key }, index) => [key, (tenths[index] ?? 0) / WHOLE]))
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
