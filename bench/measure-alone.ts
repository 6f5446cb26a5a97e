import { fork } from 'node:child_process'
import type { Measurement } from './measurement.ts'

/**
 * Runs a benchmark that starts services of its own in a process of its own: an environment is read once in each.
 * @throws when it ends without having told what it measured
 */
export function measureAlone(script: URL): Promise<readonly Measurement[]> {
  return new Promise((resolve, reject) => {
    const child = fork(script)
    let measured: readonly Measurement[] | undefined
    child.once('message', (message) => {
      measured = message as readonly Measurement[]
    })
    child.once('exit', (code) =>
      measured ? resolve(measured) : reject(new Error(`${script.pathname} ended with code ${code}`)),
    )
  })
}
