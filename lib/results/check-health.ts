import * as v from 'valibot'
import { checkVolume, type Volume } from './check-volume.ts'
import { MIXED_SHARE } from './decide-experiment.ts'
import type { TrafficShares } from './read-traffic-shares.ts'
import { SAMPLE_RATIO_DOUBT, type SampleRatioView } from './test-ratios.ts'

export const HealthCheck = v.object({
  code: v.picklist([
    'sample-ratio',
    'unknown-ratios',
    'mixed-variants',
    'too-few-events',
    'too-few-conversions',
    'bots',
    'unidentified',
    'clock',
  ]),
  /** `error` makes the result worthless, a `warning` is to be looked at. */
  level: v.picklist(['ok', 'warning', 'error']),
  /** What was measured: a p-value, a share, or a number of visitors. */
  value: v.nullable(v.number()),
  text: v.string(),
})
export type HealthCheck = v.InferOutput<typeof HealthCheck>

const MOST_BOTS = 0.5
const MOST_UNIDENTIFIED = 0.4
const MOST_WRONG_CLOCKS = 0.05

type Measured = {
  readonly sampleRatio: SampleRatioView
  readonly mixedShare: number
  readonly days: number
  readonly traffic: TrafficShares
} & Volume

/** What could make a result wrong, each with whether it does. */
export function checkHealth(measured: Measured): readonly HealthCheck[] {
  const { sampleRatio, mixedShare, traffic } = measured
  const { pValue, epochs } = sampleRatio
  const unknown = epochs.filter(({ expected }) => expected === null).length
  return [
    check('sample-ratio', ratioLevel(sampleRatio), pValue, ratioText(sampleRatio)),
    ...(unknown === 0
      ? []
      : [
          check(
            'unknown-ratios',
            'warning',
            unknown,
            `The ratios of ${countText(unknown)} were not recorded and are not tested.`,
          ),
        ]),
    check(
      'mixed-variants',
      mixedShare > MIXED_SHARE ? 'error' : 'ok',
      mixedShare,
      `${percent(mixedShare)} of the visitors saw more than one variant and were taken out.`,
    ),
    ...checkVolume(measured),
    check(
      'bots',
      (traffic.bots ?? 0) > MOST_BOTS ? 'warning' : 'ok',
      traffic.bots,
      traffic.bots === null
        ? 'Nobody has come to the site yet.'
        : `${percent(traffic.bots)} of the traffic were bots; they are not counted.`,
    ),
    check(
      'unidentified',
      (traffic.unidentified ?? 0) > MOST_UNIDENTIFIED ? 'warning' : 'ok',
      traffic.unidentified,
      traffic.unidentified === null
        ? 'Nobody has come to the site yet.'
        : `${percent(traffic.unidentified)} of the page views came without consent; these visitors are in no analysis.`,
    ),
    checkClocks(traffic.wrongClocks ?? null),
  ]
}

/** Ages come from one clock, so most wrong ones do no harm; many of them mean that ours, or a server's, is wrong. */
function checkClocks(share: number | null): HealthCheck {
  const text =
    share === null
      ? 'Nobody has told the time yet.'
      : `${percent(share)} of the batches came from clocks more than five minutes off. Events are dated by their age, not by these clocks.`
  return check('clock', (share ?? 0) > MOST_WRONG_CLOCKS ? 'warning' : 'ok', share, text)
}

function check(
  code: HealthCheck['code'],
  level: HealthCheck['level'],
  value: number | null,
  text: string,
): HealthCheck {
  return { code, level, value, text }
}

function ratioLevel({ pValue, isMismatch }: SampleRatioView): HealthCheck['level'] {
  if (isMismatch) return 'error'
  return pValue !== null && pValue < SAMPLE_RATIO_DOUBT ? 'warning' : 'ok'
}

function ratioText(found: SampleRatioView): string {
  if (found.pValue === null) return 'There is nobody to compare with the planned ratios yet.'
  switch (ratioLevel(found)) {
    case 'error':
      return 'Visitors did not come in the planned ratios.'
    case 'warning':
      return `Visitors may not come in the planned ratios (p = ${found.pValue.toFixed(4)}): look again tomorrow. Chance alone does this in one test of a hundred.`
    case 'ok':
      return 'Visitors came in the planned ratios.'
  }
}

function countText(epochs: number): string {
  return epochs === 1 ? 'one epoch' : `${epochs} epochs`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
