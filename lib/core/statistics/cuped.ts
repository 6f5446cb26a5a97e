import type { Arm, MeanArm, ProportionArm } from './arm.ts'
import type { Unanswered } from './comparison.ts'
import { type Moments, toMoments, varianceOf } from './moments.ts'
import { sumOfDeviations } from './sums.ts'

type Covered = (ProportionArm | MeanArm) & Required<Pick<MeanArm, 'pre' | 'sumProductsPre'>>
type Pair = { readonly control: Moments; readonly treatment: Moments; readonly theta?: number }

/**
 * The moments of both arms, with the covariate's share taken out when both have one.
 * Source: Deng, Xu, Kohavi and Walker (2013), "Improving the sensitivity of online controlled experiments by
 * utilizing pre-experiment data" (CUPED); θ from both arms together.
 */
export function toMomentsPair(control: Arm, treatment: Arm): Pair | Unanswered {
  if (control.type !== treatment.type) return { error: 'the arms are of different types' }
  if (isCovered(control) && isCovered(treatment)) return adjust(control, treatment)
  if (isCovered(control) || isCovered(treatment)) return { error: 'only one arm has a covariate' }
  const [a, b] = [toMoments(control), toMoments(treatment)]
  if ('error' in a) return a
  if ('error' in b) return b
  return { control: a, treatment: b }
}

function isCovered(arm: Arm): arm is Covered {
  return (
    (arm.type === 'proportion' || arm.type === 'mean') &&
    arm.pre !== undefined &&
    arm.sumProductsPre !== undefined
  )
}

function adjust(control: Covered, treatment: Covered): Pair | Unanswered {
  const theta = pooledTheta(control, treatment)
  const [a, b] = [adjustArm(control, theta), adjustArm(treatment, theta)]
  if ('error' in a) return a
  if ('error' in b) return b
  return { control: a, treatment: b, theta }
}

/** Cov(x, pre) / Var(pre) over the visitors of both arms; 0 when the covariate says nothing. */
function pooledTheta(a: Covered, b: Covered): number {
  const n = a.n + b.n
  const pre = a.pre.sum + b.pre.sum
  const spread = sumOfDeviations(n, pre, pre, a.pre.sumSquares + b.pre.sumSquares)
  const product = sumOfDeviations(n, a.sum + b.sum, pre, a.sumProductsPre + b.sumProductsPre)
  return spread > 0 ? product / spread : 0
}

function adjustArm(arm: Covered, theta: number): Moments | Unanswered {
  const { n, pre, sumProductsPre } = arm
  const plain = toMoments({
    ...arm,
    type: 'mean',
    sumSquares: arm.type === 'mean' ? arm.sumSquares : arm.sum,
  })
  const spread = varianceOf(n, pre)
  if ('error' in plain) return plain
  if (typeof spread !== 'number') return spread
  const { mean, variance, ...rest } = plain
  const product = n > 1 ? sumOfDeviations(n, arm.sum, pre.sum, sumProductsPre) / (n - 1) : 0
  if (product * product > variance * n * spread * (1 + 1e-9))
    return { error: 'sumProductsPre is larger than the sums allow' }
  return {
    ...rest,
    mean: mean - (theta * pre.sum) / n,
    variance: Math.max(0, variance + (theta * theta * spread - 2 * theta * product) / n),
    base: mean,
    baseVariance: variance,
    covariance: variance - (theta * product) / n,
  }
}
