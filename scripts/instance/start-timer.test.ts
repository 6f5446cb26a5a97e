import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { dataDirForTest } from '../../emulators/services-for-test.ts'
import { startTimer } from './start-timer.ts'

/** A site that notes who calls and answers with a status. */
async function siteForTest(status: number) {
  const calls: string[] = []
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('each job is called in its order with the secret, as often as it is due, until the timer is stopped', async () => {
  const { calls, url } = await siteForTest(200)
  const stop = startTimer({ url, secret: 's', dataDir: await dataDirForTest(), everyMs: 20 })
  await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(9))
  await stop()
  // What was on its way when it stopped may arrive still.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const count = calls.length
  const everyRound = ['publishes', 'ends', 'retention']
  const expected = [...everyRound, 'guardrails', 'bandit', 'notices', ...everyRound]
  expect(calls.slice(0, 9)).toEqual(expected.map((job) => `POST /api/cron/${job} Bearer s`))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(calls).toHaveLength(count)
})

test('a failure is a line in the log of the server, and the next round comes all the same', async () => {
  const { calls, url } = await siteForTest(503)
  const dataDir = await dataDirForTest()
  const stop = startTimer({ url, secret: 's', dataDir, everyMs: 20 })
  await vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(6))
  await stop()
  expect(await readFile(join(dataDir, 'server.log'), 'utf8')).toMatch(
    /^timer: publishes failed: status 503\n/,
  )
})
