import type { DecisionSettings } from '#lib/publish/decision-settings'

export type DecisionField = {
  readonly name: keyof DecisionSettings
  readonly label: string
  /** A share is typed in per cent. */
  readonly unit: '%' | 'days' | 'conversions'
  /** What changing it changes. */
  readonly hint: string
}

/** The decision rule, as its form asks for it. */
export const DECISION_FIELDS: readonly DecisionField[] = [
  {
    name: 'minimumDays',
    label: 'Shortest run',
    unit: 'days',
    hint: 'No verdict before. A full week has every weekday in it; 0 waits for conversions only.',
  },
  {
    name: 'maximumDays',
    label: 'Longest run',
    unit: 'days',
    hint: 'Where an experiment ends undecided when it could not have found the smallest lift by then.',
  },
  {
    name: 'minimumConversions',
    label: 'Fewest conversions',
    unit: 'conversions',
    hint: 'In every variant, before a verdict is given; of a goal to lower, in the control alone.',
  },
  {
    name: 'minimumLift',
    label: 'Smallest lift worth finding',
    unit: '%',
    hint: 'Smaller differences count as none that matters. A smaller one takes longer to find.',
  },
  {
    name: 'alpha',
    label: 'Chance of a false verdict',
    unit: '%',
    hint: 'Of all experiments without an effect, at most so many are decided wrongly, however often one looks.',
  },
  {
    name: 'lossThreshold',
    label: 'Largest loss that shipping may risk',
    unit: '%',
    hint: 'Of the control’s value, expected if the winner is none after all.',
  },
]

/** A setting as the form shows it: shares in per cent, without the digits that multiplying invents. */
export function toShown({ unit }: Pick<DecisionField, 'unit'>, value: number): string {
  return unit === '%' ? String(Number((value * 100).toPrecision(12))) : String(value)
}

/** What was typed as a setting; null when it is no number. */
export function toSetting({ unit }: Pick<DecisionField, 'unit'>, text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
  if (!Number.isFinite(value)) return null
  return unit === '%' ? Number((value / 100).toPrecision(12)) : value
}
