import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const TRAFFIC = fileURLToPath(new URL('../traffic.ts', import.meta.url))

/** Sends simulated visitors from a process of their own. A failure is told but does not end the instance. */
export async function sendVisitors(url: string, visitors: number, data: string): Promise<void> {
  const args = ['--import', 'tsx', TRAFFIC, '--visitors', String(visitors), '--url', url, '--data', data]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
  })
  if (code !== 0)
    process.stderr.write('The simulated visitors could not all be sent; the site runs all the same.\n')
}
