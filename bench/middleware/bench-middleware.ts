import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../../scripts/instance/ensure-build.ts'
import { showProgress } from '../../scripts/instance/show-progress.ts'
import type { Measurement } from '../measurement.ts'
import { buildTwin, TWIN } from './build-twin.ts'
import { measureSize } from './measure-size.ts'
import { measureThroughput } from './measure-throughput.ts'

/** The middleware against an empty one in the same application: its size, and what it costs per request. */
export async function benchMiddleware(): Promise<readonly Measurement[]> {
  await ensureBuild()
  await buildTwin()
  const [own, empty] = await Promise.all([measureSize('.next'), measureSize(join(TWIN, '.next'))])
  const data = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
  const done = showProgress('Measuring throughput')
  try {
    return [
      {
        name: 'middleware over an empty one, gzip',
        value: (own - empty) / 1_000,
        unit: 'kB',
        goal: { atMost: 32 },
      },
      ...(await measureThroughput(data)),
    ]
  } finally {
    done()
    await rm(data, { recursive: true, force: true })
  }
}
