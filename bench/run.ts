import { parseArgs } from 'node:util'
import { benchDecisions } from './decisions.ts'
import { isMissed } from './goal.ts'
import { measureAlone } from './measure-alone.ts'
import type { Measurement } from './measurement.ts'
import { benchMiddleware } from './middleware/bench-middleware.ts'
import { toTable } from './to-table.ts'

const PARTS = new Map([
  ['decisions', benchDecisions],
  ['middleware', benchMiddleware],
  ['ingest', () => measureAlone(new URL('./ingest/bench-alone.ts', import.meta.url))],
  ['console', () => measureAlone(new URL('./console/bench-alone.ts', import.meta.url))],
])

/**
 * `npm run bench`: every benchmark, or with `--only` one of them, as a table or, with `--json`, as JSON. Figures are
 * medians with their spread. Exits with 1 when a goal is missed.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
})
if (values.only !== undefined && !PARTS.has(values.only))
  throw new Error(`--only takes one of ${[...PARTS.keys()].join(', ')}`)
const measurements: Measurement[] = []
for (const [name, measure] of PARTS)
  if (values.only === undefined || values.only === name) measurements.push(...(await measure()))

if (values.json) process.stdout.write(`${JSON.stringify(measurements.map(judged), null, 2)}\n`)
else process.stdout.write(toTable(measurements))
if (measurements.some(isMissed)) process.exitCode = 1

function judged(measurement: Measurement) {
  return measurement.goal ? { ...measurement, missed: isMissed(measurement) } : measurement
}
