import type { Arm, MeanArm, RatioArm } from '#lib/core/statistics/arm'
import type { Draw } from './draw.ts'

/** Draws an arm of n visitors whose metric is lifted by this share. */
export type Population = {
  readonly name: string
  readonly arm: (draw: Draw, n: number, lift: number) => Arm
  /** The mean (or ratio) without a lift. */
  readonly truth: number
}

const RATE = 0.1
/** One visitor in ten buys, for e^3 and more: log-normal with a long tail. */
const SPREAD = 0.8
const VALUE = Math.exp(3 + SPREAD ** 2 / 2)

export const conversions: Population = {
  name: 'proportion',
  truth: RATE,
  arm: (draw, n, lift) => ({ type: 'proportion', n, sum: draw.binomial(n, RATE * (1 + lift)) }),
}

/** Of one visitor's revenue. */
export const REVENUE_VARIANCE = RATE * VALUE ** 2 * (Math.exp(SPREAD ** 2) - RATE)

export const revenue: Population = { name: 'log-normal revenue', truth: RATE * VALUE, arm: revenueArm }

function revenueArm(draw: Draw, n: number, lift: number): MeanArm {
  const buyers = draw.binomial(n, RATE)
  let [sum, sumSquares] = [0, 0]
  for (let buyer = 0; buyer < buyers; buyer++) {
    const value = (1 + lift) * Math.exp(3 + SPREAD * draw.normal())
    sum += value
    sumSquares += value * value
  }
  return { type: 'mean', n, sum, sumSquares }
}

/** Revenue per order; a visitor's orders are correlated in value. */
export const perOrder: Population = { name: 'ratio (revenue per order)', truth: VALUE, arm: perOrderArm }

function perOrderArm(draw: Draw, n: number, lift: number): RatioArm {
  let [sum, sumSquares, orders, squaredOrders, sumProducts] = [0, 0, 0, 0, 0]
  for (let visitor = 0; visitor < n; visitor++) {
    const count = draw.poisson(0.7)
    if (count === 0) continue
    const taste = draw.normal()
    let spent = 0
    for (let order = 0; order < count; order++)
      spent += (1 + lift) * Math.exp(3 + SPREAD * (0.8 * taste + 0.6 * draw.normal()))
    sum += spent
    sumSquares += spent * spent
    orders += count
    squaredOrders += count * count
    sumProducts += spent * count
  }
  const denominator = { sum: orders, sumSquares: squaredOrders }
  return { type: 'ratio', n, numerator: { sum, sumSquares }, denominator, sumProducts }
}

/** Two samples of the same visitors: what the second adds to the first. */
export function addArms(a: Arm, b: Arm): Arm {
  if (a.type === 'proportion' && b.type === 'proportion') return { ...a, n: a.n + b.n, sum: a.sum + b.sum }
  if (a.type === 'mean' && b.type === 'mean')
    return { ...a, n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares }
  throw new Error(`Arms of ${a.type} and ${b.type} are not added here`)
}
