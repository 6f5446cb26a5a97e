import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** Less than a hook may take: whoever gives up stops the instance first. */
const PATIENCE_MS = 45_000

export type OwnInstance = { readonly site: string; readonly data: string; readonly stop: () => Promise<void> }

/** An instance for one file of tests alone, for what its environment must say. It starts in about four seconds. */
export async function startOwnInstance(environment: Readonly<Record<string, string>>): Promise<OwnInstance> {
  const data = await mkdtemp(join(tmpdir(), 'shoreline-own-'))
  const args = ['--port', String(await freePort()), '--data', data, '--no-traffic']
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/run-instance-alone.ts', ...args], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  try {
    return { site: await untilAnnounced(data, ended), data, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilAnnounced(data: string, ended: Promise<void>): Promise<string> {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline && !isOver) {
    const text = await readFile(join(data, 'services.json'), 'utf8').catch(() => null)
    if (text !== null) return (JSON.parse(text) as { site: string }).site
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The instance did not start')
}

type Mail = { readonly to: readonly string[]; readonly subject: string; readonly text: string }

/** An e-mail service on this machine, as the adapter speaks to one; it keeps what it is sent. */
export async function startMailCatcher() {
  const sent: Mail[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      sent.push(JSON.parse(Buffer.concat(chunks).toString()) as Mail)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emails`
  return {
    environment: { MAIL_API_URL: url, MAIL_API_KEY: 'k', MAIL_FROM: 'shop@example.com' },
    /** The link in the newest message to an address. */
    linkTo: (address: string) => {
      const mail = sent.findLast(({ to }) => to.includes(address))
      return /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? null
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
