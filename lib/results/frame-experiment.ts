import { PURCHASE } from '#lib/core/events/event'
import { lifecycleOf } from '#lib/core/experiments/lifecycle'
import { seedTag } from '#lib/core/experiments/seed-tag'
import type { KnownExperiment } from '#lib/drafts/load-experiment'
import type { RatiosOf } from './test-ratios.ts'

/** What the analysis has to know of an experiment besides its sums. */
export type Frame = {
  readonly id: string
  readonly state: ReturnType<typeof lifecycleOf>
  /** Sums are kept by it. */
  readonly tag: string
  /** The first is the control. */
  readonly keys: readonly string[]
  /** The first decides. */
  readonly goals: readonly [primary: string, ...others: string[]]
  /** Those of the others that must not get worse. */
  readonly guardrails: readonly string[]
  /** Those of all of which fewer are better. */
  readonly lowerIsBetter: readonly string[]
  readonly ratiosOf: RatiosOf
  readonly startedAt: string | null
  readonly stoppedAt: string | null
}

type Known = Pick<KnownExperiment, 'id' | 'draft' | 'live' | 'record'>

/**
 * Null for an experiment that nobody knows. What is live, or was last, says under which seed and in which ratios
 * visitors came; a draft that is not published yet says only what is looked at.
 */
export function frameExperiment({ id, draft, live, record }: Known, now: number): Frame | null {
  if (draft === null && live === null && record === null) return null
  const last = record?.epochs.at(-1)
  const seed = live?.seed ?? last?.seed ?? draft?.definition.seed ?? `${id}-1`
  const recorded = (record?.epochs ?? []).filter((epoch) => epoch.seed === seed)
  const variants = live?.variants ?? draft?.definition.variants ?? []
  const keys = live === null && last ? Object.keys(last.ratios) : variants.map(({ key }) => key)
  const ratiosOf = new Map(recorded.map(({ number, ratios }) => [number, ratios]))
  if (live && !ratiosOf.has(live.epoch))
    ratiosOf.set(live.epoch, Object.fromEntries(live.variants.map(({ key, ratio }) => [key, ratio])))
  const { goals = [], guardrails = [], lowerIsBetter = [] } = draft?.definition ?? {}
  const [primary = PURCHASE, ...others] = goals
  const besides = [...new Set([...others, PURCHASE])].filter((goal) => goal !== primary)
  return {
    id,
    state: lifecycleOf({ draft, record, live, now }),
    tag: seedTag(seed),
    keys,
    goals: [primary, ...besides],
    guardrails: besides.filter((goal) => guardrails.includes(goal)),
    lowerIsBetter: [primary, ...besides].filter((goal) => lowerIsBetter.includes(goal)),
    ratiosOf,
    startedAt: record?.startedAt ?? null,
    stoppedAt: record?.stoppedAt ?? null,
  }
}

const DAY_MS = 86_400_000

/** How many days it has run; from the first day with counts if those are older than the record. */
export function daysOf(
  { startedAt, stoppedAt }: Pick<Frame, 'startedAt' | 'stoppedAt'>,
  firstDate: string | null,
  now: number,
): number {
  const counted = firstDate === null ? Number.POSITIVE_INFINITY : Date.parse(`${firstDate}T00:00:00Z`)
  const recorded = startedAt === null ? Number.POSITIVE_INFINITY : Date.parse(startedAt)
  const start = recorded < counted + DAY_MS ? recorded : counted
  const end = stoppedAt === null ? now : Math.min(now, Date.parse(stoppedAt))
  return start < end ? (end - start) / DAY_MS : 0
}
