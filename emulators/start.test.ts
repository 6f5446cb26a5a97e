import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from '@upstash/redis'
import { createClient } from '@vercel/edge-config'
import { expect, onTestFinished, test } from 'vitest'
import { dialTcp } from './resp/dial-tcp.ts'
import { RespClient } from './resp/resp-client.ts'
import { dataDirForTest, servicesForTest } from './services-for-test.ts'
import type { LocalServices } from './start.ts'

type Standalone = Omit<LocalServices, 'stop'> & { end(signal: NodeJS.Signals): Promise<number | null> }

const REDIS_SERVER = '/usr/bin/redis-server'

/** `main.ts` in a process of its own, ready. */
async function standalone(dataDir: string): Promise<Standalone> {
  const main = join(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await new Promise<string[]>((resolve) =>
    createInterface({ input: child.stdout }).once('line', (...lines) => resolve(lines)),
  )
  return {
    ...JSON.parse(line ?? ''),
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}

const sdkFor = ({ redisRest, redisToken }: Pick<LocalServices, 'redisRest' | 'redisToken'>) =>
  new Redis({ url: redisRest, token: redisToken, enableTelemetry: false, retry: { retries: 0 } })

test('the embedded Redis speaks the Redis protocol on its own port, with the data of the REST side', async () => {
  const services = await servicesForTest()
  await sdkFor(services).set('a', 'from REST')
  const client = new RespClient(dialTcp(new URL(services.redis)))
  onTestFinished(() => client.close())
  expect(await client.sendOne(['GET', 'a'])).toEqual(Buffer.from('from REST'))
})

test('after SIGKILL everything older than a second is there, and never half of a script', async () => {
  const dataDir = await dataDirForTest()
  const first = await standalone(dataDir)
  const redis = sdkFor(first)
  await redis.set('old', 1)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  let writing = true
  const write = async () => {
    const script = 'for i = 1, #KEYS do redis.call("INCR", KEYS[i]) end'
    while (writing) await redis.eval(script, ['left', 'middle', 'right'], []).catch(() => {})
  }
  const writers = Promise.all([write(), write(), write()])
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await first.end('SIGKILL')
  writing = false
  await writers
  const second = sdkFor(await standalone(dataDir))
  const [old, left, middle, right] = await second.mget<number[]>('old', 'left', 'middle', 'right')
  expect(old).toBe(1)
  expect(left).toBeGreaterThan(0)
  expect([middle, right]).toEqual([left, left])
})

test('SIGTERM loses nothing, and the process ends by itself with 0', async () => {
  const dataDir = await dataDirForTest()
  const first = await standalone(dataDir)
  await fetch(`${first.edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${first.edgeConfigToken}` },
    body: '{"items":[{"operation":"create","key":"a","value":1}]}',
  })
  await sdkFor(first).set('last', 'moment')
  expect(await first.end('SIGTERM')).toBe(0)
  const second = await servicesForTest({ dataDir })
  expect(await sdkFor(second).get('last')).toBe('moment')
  expect(await createClient(second.edgeConfig).get('a')).toBe(1)
  expect([second.redisToken, second.edgeConfigToken]).toEqual([first.redisToken, first.edgeConfigToken])
})

test('a directory in use is refused, naming the process; one whose process was killed is not', async () => {
  const dataDir = await dataDirForTest()
  await servicesForTest({ dataDir })
  await expect(servicesForTest({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`)
})

test('what holds secrets or data is readable by its owner only', async () => {
  const dataDir = await dataDirForTest()
  await servicesForTest({ dataDir })
  const modes = ['tokens.json', 'redis.journal'].map((name) => statSync(join(dataDir, name)).mode & 0o777)
  expect(modes).toEqual([0o600, 0o600])
})

test('given ports are used, and a taken one fails the start and leaves nothing running', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const dataDir = await dataDirForTest()
  for (const name of ['edgeConfig', 'upstash', 'redis']) {
    await expect(servicesForTest({ dataDir, ports: { [name]: port } })).rejects.toThrow('EADDRINUSE')
  }
  await new Promise((resolve) => taken.close(resolve))
  const services = await servicesForTest({ dataDir, ports: { upstash: port } })
  expect(services.redisRest).toBe(`http://127.0.0.1:${port}`)
})

test('a Redis that cannot be reached fails the start with a reason', async () => {
  await expect(servicesForTest({ redisUrl: 'redis://127.0.0.1:1' })).rejects.toThrow(
    'Redis cannot be reached',
  )
})

test.skipIf(!existsSync(REDIS_SERVER))('any Redis can be behind the REST side, and may restart', async () => {
  const socket = createServer()
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve))
  const address = socket.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise((resolve) => socket.close(resolve))
  const start = async () => {
    const server = spawn(REDIS_SERVER, ['--port', String(port), '--save', '', '--requirepass', 'secret'], {
      stdio: 'ignore',
    })
    onTestFinished(() => void server.kill('SIGKILL'))
    await expect.poll(() => canConnect(port)).toBe(true)
    return server
  }
  const server = await start()
  const redisUrl = `redis://:secret@127.0.0.1:${port}/3`
  const services = await servicesForTest({ redisUrl })
  const redis = sdkFor(services)
  expect(services.redis).toBe(redisUrl)
  await redis.set('a', { b: 1 })
  expect(
    await redis.eval('#!lua flags=allow-key-locking\nreturn redis.call("GET", KEYS[1])', ['a'], []),
  ).toEqual({ b: 1 })
  const gone = new Promise((resolve) => server.on('exit', resolve))
  server.kill('SIGKILL')
  await gone
  await expect(redis.get('a')).rejects.toThrow('Redis cannot be reached')
  await start()
  expect(await redis.get('a')).toBeNull()
})

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
