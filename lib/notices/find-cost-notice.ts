import { formatMoney } from '#lib/core/format/format-money'
import type { Total } from '#lib/insights/total-cents'
import type { NewNotice } from './notice.ts'

/** What the team should hear of the month's bill: that it will pass the line somebody drew. Null while it does not. Pure. */
export function findCostNotice(
  { cents, isForeseen }: Pick<Total, 'cents' | 'isForeseen'>,
  budgetDollars: number | undefined,
  now: Date,
): NewNotice | null {
  if (budgetDollars === undefined || !isForeseen || cents <= budgetDollars * 100) return null
  const line = formatMoney(Math.round(budgetDollars * 100), 'USD')
  return {
    kind: 'budget',
    subject: 'cost',
    // Once a month and line: a line that is moved is a new question.
    occasion: `${now.toISOString().slice(0, 7)} ${budgetDollars}`,
    title: `The month will cost more than ${line}`,
    detail: `About ${formatMoney(Math.round(cents), 'USD')} beyond the plans by its end, at the pace so far. Cost shows which meter it is.`,
    href: '/console/cost',
  }
}
