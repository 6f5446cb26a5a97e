/** A rate that was simulated, with the bounds that it must keep. */
export type Check = {
  readonly name: string
  readonly rate: number
  readonly runs: number
  readonly low: number
  readonly high: number
}

/** Bounds in percentage points around a target, as the project promises them. */
export function around(target: number, points: number): Pick<Check, 'low' | 'high'> {
  return { low: target - points / 100, high: target + points / 100 }
}

export function atMost(high: number): Pick<Check, 'low' | 'high'> {
  return { low: 0, high }
}

export function atLeast(low: number): Pick<Check, 'low' | 'high'> {
  return { low, high: 1 }
}

/**
 * Whether a rate keeps its bounds. Few runs know a rate only roughly: three standard errors of the simulation itself
 * are allowed, where they are more than nothing; with the full number of runs the bounds alone count.
 */
export function isKept({ rate, runs, low, high }: Check, isQuick: boolean): boolean {
  const slack = isQuick ? 3 * Math.sqrt((Math.max(low, 0.01) * (1 - low) + high * (1 - high)) / 2 / runs) : 0
  return rate >= low - slack && rate <= high + slack
}

/** A line of the report. */
export function lineOf(check: Check, isQuick: boolean): string {
  const error = Math.sqrt((check.rate * (1 - check.rate)) / check.runs)
  const verdict = isKept(check, isQuick) ? 'ok  ' : 'FAIL'
  return `${verdict} ${check.name.padEnd(76)} ${percent(check.rate).padStart(8)} ± ${percent(error)}  (${wantedOf(check)}; ${check.runs} runs)`
}

function wantedOf({ low, high }: Check): string {
  if (low === 0) return `at most ${percent(high)}`
  return high === 1 ? `at least ${percent(low)}` : `${percent(low)} to ${percent(high)}`
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`
}
