import { formatLift } from '#lib/core/format/format-lift'
import { formatMoney } from '#lib/core/format/format-money'
import { formatPoints } from '#lib/core/format/format-points'
import { formatRange } from '#lib/core/format/format-range'
import { toSigned } from '#lib/core/format/to-signed'
import type { PageState } from '#lib/core/results/page-state'

export type Unit = PageState['unit']

type Effect = {
  readonly lift: number | null
  readonly interval: readonly [number, number] | null
}

/** What one unit of lift is in the metric's own unit, and what it is a day for everybody. */
export type Scale = {
  readonly kind: 'rate' | 'money'
  readonly currency: string
  /** The control's mean. */
  readonly base: number | null
  /** The control's mean times the visitors a day. */
  readonly perDay: number | null
}

/** An effect and its range as they are read, in the unit asked for; null where nothing can be said. */
export function effectText(
  { lift, interval }: Effect,
  unit: Unit,
  scale: Scale,
): { readonly value: string; readonly range: string } | null {
  if (lift === null || interval === null) return null
  const factor = factorOf(unit, scale)
  if (factor === null) return null
  const format = formatOf(unit, scale)
  return {
    value: format(lift * factor),
    range: formatRange([interval[0] * factor, interval[1] * factor], format),
  }
}

function factorOf(unit: Unit, { base, perDay }: Scale): number | null {
  switch (unit) {
    case 'relative':
      return 1
    case 'absolute':
      return base
    case 'impact':
      return perDay
  }
}

function formatOf(unit: Unit, { kind, currency }: Scale): (value: number) => string {
  if (unit === 'relative') return formatLift
  if (kind === 'money')
    return (minor) => formatMoney(minor, currency, { signed: true, rough: unit === 'impact' })
  return unit === 'absolute' ? formatPoints : (count) => toSigned(count, Math.abs(count) < 10 ? 1 : 0)
}
