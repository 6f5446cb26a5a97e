import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import type { Lead } from '#lib/results/summarise-experiment'
import { sideOf } from '../../charts/plan-interval.ts'
import { variantLook } from '../variant-mark.tsx'

const WIDTH = 120
const MIDDLE = 10

type Props = {
  readonly lead: Lead
  /** What the ends of the axis stand for; the same for all rows, so that they can be compared. */
  readonly bound: number
  /** Why it is not to be read yet, in words: then it is without weight and colour. */
  readonly unread: string | null
}

/** A lift on its waterline: dot, whisker, and the number itself. What goes beyond the axis ends at its edge. */
export function LiftSpark({ lead, bound, unread }: Props) {
  const isMuted = unread !== null
  const { index, lift, interval } = lead
  const x = (value: number) => Math.round((WIDTH / 2) * (1 + Math.min(Math.max(value / bound, -1), 1)))
  const { letter, colour: own } = variantLook(index)
  const colour = isMuted ? 'var(--control-border)' : own
  const [low, high] = interval
  return (
    <span className="flex items-center gap-2">
      <svg
        width={WIDTH}
        height="20"
        viewBox={`0 0 ${WIDTH} 20`}
        className="shrink-0 overflow-visible"
        aria-hidden="true"
      >
        <path d={`M0 ${MIDDLE}h${WIDTH}`} stroke="var(--line)" />
        <path d={`M${WIDTH / 2} 2v16`} stroke="var(--control-border)" />
        <path d={`M${x(low)} ${MIDDLE}H${x(high)}`} stroke={colour} strokeWidth="3" />
        <circle cx={x(lift)} cy={MIDDLE} r="4.5" fill={colour} />
      </svg>
      <span
        className={`whitespace-nowrap tabular-nums ${isMuted ? 'text-ink-3' : toneOf(lead)}`}
        title={`Likely range ${formatRange(interval)}${unread === null ? '' : `, ${unread}`}`}
      >
        <span className="sr-only">Lift of {letter}: </span>
        {formatLift(lift)}
        <span className="sr-only">
          , likely range {formatRange(interval)}
          {unread !== null && `, ${unread}`}
        </span>
      </span>
    </span>
  )
}

/** Good news is teal whichever sign it has; a range that reaches zero is neither. */
function toneOf({ interval, direction }: Lead): string {
  const side = sideOf(interval)
  if (side === 'across') return ''
  const isGood = (side === 'above') === (direction === 'higher')
  return isGood ? 'font-semibold text-gain-text' : 'font-semibold text-loss-text'
}

/** The end of an axis on which all of them can be seen, within reason. */
export function boundOf(leads: readonly Pick<Lead, 'interval' | 'lift'>[]): number {
  const widest = Math.max(0, ...leads.flatMap(({ interval, lift }) => [...interval, lift]).map(Math.abs))
  return Math.min(Math.max(widest, 0.05), 0.5)
}
