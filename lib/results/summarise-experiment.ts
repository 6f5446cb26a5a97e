import type { DecisionSettings } from '#lib/publish/decision-settings'
import { analyseGuardrails, type GuardrailResult } from './analyse-guardrails.ts'
import { analyseVitals } from './analyse-vitals.ts'
import { compareVariants } from './compare-variants.ts'
import { decideExperiment, judgedOf } from './decide-experiment.ts'
import { sumCells } from './epoch-sums.ts'
import { daysOf, type Frame } from './frame-experiment.ts'
import type { Direction } from './goal-role.ts'
import type { EpochVitals } from './read-epoch-vitals.ts'
import type { Totals } from './read-totals.ts'
import { testRatios } from './test-ratios.ts'

/** The treatment that leads on the primary goal, against the control, always-valid. */
export type Lead = {
  readonly variant: string
  /** Its place among the variants, the control's is 0. */
  readonly index: number
  readonly lift: number
  readonly interval: readonly [low: number, high: number]
  /** Which sign of the lift is good news. */
  readonly direction: Direction
}

/** An experiment in one line. */
export type Summary = {
  readonly visitors: number
  readonly days: number
  readonly decision: 'ship' | 'keep-control' | 'keep-running' | 'stop-broken'
  readonly reason: string | null
  readonly daysLeft: number | null
  /** Null before there is anything to compare. */
  readonly lead: Lead | null
  /** Of speed and of goals that must not get worse; `unknown` where nothing of either was read, or measured. */
  readonly guardrails: 'fine' | 'harmed' | 'unknown'
}

type Given = {
  readonly totals: Totals
  /** Null where speed was not looked at. */
  readonly vitals: EpochVitals | null
  readonly settings: DecisionSettings
  readonly now: number
}

/** From sums to one line, by the same rule and the same numbers as the results page. Pure. */
export function summariseExperiment(frame: Frame, { totals, vitals, settings, now }: Given): Summary {
  const { keys, ratiosOf } = frame
  const { epochs, firstDate } = totals
  const days = daysOf(frame, firstDate, now)
  const sampleRatio = testRatios(epochs, keys, ratiosOf).pValue
  const harms = vitals === null ? [] : analyseVitals(vitals, keys, settings.alpha)
  const guardrails = analyseGuardrails(epochs, frame, settings.alpha)
  const known = { ...judgedOf(frame), epochs, days, sampleRatio, vitals: harms, guardrails }
  const verdict = decideExperiment(known, settings)
  const cells = sumCells(epochs.map(({ variants }) => variants))
  return {
    visitors: [...cells.values()].reduce((sum, cell) => sum + cell.visitors, 0),
    days,
    decision: verdict.verdict,
    reason: verdict.reasons[0]?.code ?? null,
    daysLeft: verdict.verdict === 'keep-running' ? verdict.daysLeft : null,
    lead: leadOf(frame, totals, settings, verdict.verdict === 'ship' ? verdict.variant : null),
    guardrails: guardrailsOf(harms, guardrails),
  }
}

/** The one to ship if there is one, else the one with the best lift. */
function leadOf(
  frame: Frame,
  { epochs }: Totals,
  { alpha }: DecisionSettings,
  winner: string | null,
): Lead | null {
  const { keys, goal, direction } = judgedOf(frame)
  const [control = '', ...treatments] = keys
  const metric = { kind: 'goal', goal } as const
  const leads = treatments.flatMap((variant, position) => {
    const found = compareVariants(
      epochs,
      { control, treatment: variant, metric },
      { engine: 'sequential', alpha },
    )
    if ('error' in found || !found.interval.every(Number.isFinite)) return []
    const [low, high] = found.interval
    return [{ variant, index: position + 1, lift: found.lift, interval: [low, high] as const, direction }]
  })
  const best =
    leads.toSorted((a, b) => (direction === 'lower' ? a.lift - b.lift : b.lift - a.lift))[0] ?? null
  return leads.find(({ variant }) => variant === winner) ?? best
}

function guardrailsOf(
  vitals: ReturnType<typeof analyseVitals>,
  goals: readonly GuardrailResult[],
): Summary['guardrails'] {
  const speeds = vitals.flatMap(({ variants }) => variants)
  const counts = goals.flatMap(({ variants }) => variants)
  if ([...speeds, ...counts].some(({ isHarmed }) => isHarmed)) return 'harmed'
  const isKnown =
    speeds.some(({ difference }) => difference !== null) || counts.some(({ lift }) => lift !== null)
  return isKnown ? 'fine' : 'unknown'
}
