import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

// SHA-1 of `password`: 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8
const LISTED = '1E4C9B93F3F0682250B6CF8331B7EE68FD8'

afterEach(() => void vi.unstubAllEnvs())

/** `isBreached` with a list that answers so, and what the list was asked. */
async function listForTest(body: string, status = 200) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(status).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  vi.resetModules()
  stubEnvironment({ PASSWORD_RANGE_URL: `http://127.0.0.1:${port}/range/` })
  const { isBreached } = await import('./is-breached.ts')
  return { isBreached, asked }
}

test('a password on the list is known, and the list learns five characters of its hash', async () => {
  const { isBreached, asked } = await listForTest(
    `0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n${LISTED}:9659365\r\n`,
  )
  expect(await isBreached('password')).toBe(true)
  expect(asked).toEqual(['/range/5BAA6'])
  expect(await isBreached('tidal mudflat quartz')).toBe(false)
})

test('padding of the list counts for nothing', async () => {
  const { isBreached } = await listForTest(`${LISTED}:0\r\n`)
  expect(await isBreached('password')).toBe(false)
})

test('a list that fails keeps nobody out, and no password is logged', async () => {
  const { isBreached } = await listForTest('', 500)
  const warned = vi.spyOn(console, 'warn').mockReturnValue()
  expect(await isBreached('password')).toBe(false)
  expect(warned).toHaveBeenCalledOnce()
  expect(JSON.stringify(warned.mock.calls)).not.toMatch(/5BAA6|"password"/)
})

test('without a list nothing is asked', async () => {
  vi.resetModules()
  stubEnvironment()
  const { isBreached } = await import('./is-breached.ts')
  expect(await isBreached('password')).toBe(false)
})
