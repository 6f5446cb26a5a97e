import { sampleRatio } from '#lib/core/statistics/sample-ratio'
import { atMost, type Check } from './check.ts'
import type { Draw } from './draw.ts'

const DAYS = 60
const VISITORS_A_DAY = 400

/** Tests split as planned, their ratio looked at every day: how often is a mismatch ever reported? */
export function checkSampleRatio(draw: Draw, runs: number): readonly Check[] {
  return [0.05, 0.01].map((level) => {
    let alarms = 0
    for (let run = 0; run < runs; run++) if (isEverAlarmed(draw, level)) alarms += 1
    const name = `sample ratio, anytime-valid at ${level}, ever alarmed in ${DAYS} daily looks`
    return { name, rate: alarms / runs, runs, ...atMost(level) }
  })
}

function isEverAlarmed(draw: Draw, level: number): boolean {
  let [control, treatment] = [0, 0]
  for (let day = 0; day < DAYS; day++) {
    const toControl = draw.binomial(VISITORS_A_DAY, 0.5)
    control += toControl
    treatment += VISITORS_A_DAY - toControl
    const answer = sampleRatio([control, treatment], [0.5, 0.5])
    if (!('error' in answer) && answer.sequentialPValue < level) return true
  }
  return false
}
