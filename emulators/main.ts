import { parseArgs } from 'node:util'
import { startLocalServices } from './start.ts'

/** Runs the local services by themselves: `node --import tsx emulators/main.ts --data DIR`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '.shoreline' }, redis: { type: 'string' } },
  })
  const { stop, ...services } = await startLocalServices({
    dataDir: values.data,
    ...(values.redis === undefined ? {} : { redisUrl: values.redis }),
  })
  process.stdout.write(`${JSON.stringify({ ...services, pid: process.pid })}\n`)
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().catch(fail)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

main().catch(fail)
