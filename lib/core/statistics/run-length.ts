import type { PowerCase } from './power.ts'
import { visitorsNeeded } from './power.ts'

/** Days until a test of this effect has the wanted power, from the visitors that enter it a day; null for never. */
export function runLengthDays(
  question: Omit<PowerCase, 'n'>,
  visitorsPerDay: number,
  target: number,
): number | null {
  const visitors = visitorsNeeded(question, target)
  return visitors === null || !(visitorsPerDay > 0) ? null : Math.ceil(visitors / visitorsPerDay)
}
