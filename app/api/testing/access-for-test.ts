import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import type { ConsoleRole } from '#lib/core/access/describe-role'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const SITE = 'http://localhost:3000'
export const PASSWORD = 'a lantern at the pier'

type Services = Readonly<Record<'redisRest' | 'redisToken', string>>

export type Reply = {
  readonly status: number
  readonly location: string | null
  readonly cookies: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, looked at member by member
  readonly body: any
}

type Options = {
  /** A `Cookie` header, or a bearer token. */
  readonly as?: string
  readonly form?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

/** The handlers of accounts, members and tokens over a store of their own, called by people with real sessions. */
export async function accessForTest(services: Services, environment: Readonly<Record<string, string>> = {}) {
  vi.resetModules()
  onTestFinished(() => void vi.unstubAllEnvs())
  const later: (() => Promise<void>)[] = []
  vi.doMock('next/server', () => ({ after: (work: () => Promise<void>) => later.push(work) }))
  stubEnvironment({
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
    ...environment,
  })
  const { admit } = await import('#lib/team/admit')
  const { startSession } = await import('#lib/auth/session')
  const { toSubject } = await import('#lib/auth/accounts')
  const { hashPassword } = await import('#lib/auth/password')
  const { redis } = await import('#lib/stores/redis/client')
  const { readAudit } = await import('#lib/publish/audit')
  const password = await hashPassword(PASSWORD)

  /** A new member with this role. */
  async function member(role: ConsoleRole, name: string = role) {
    const person = { email: `${name}@example.com`, name, password }
    const admitted = await admit({ person, role }, new Date())
    if (!admitted.ok) throw new Error(admitted.code)
    return admitted.account
  }

  /** The `Cookie` header of a session that begins now. */
  async function sessionOf(account: Awaited<ReturnType<typeof member>>): Promise<string> {
    const session = await startSession(toSubject(account), Date.now())
    return `sl_session=${session.accessToken}; sl_refresh=${session.refreshToken}`
  }

  async function send(method: string, path: string, fields: object | null, options: Options = {}) {
    const { as = '', form = false, headers = {} } = options
    const folder = path.split('?')[0]?.replace('/api/', '')
    const handlers = await import(new URL(`../${folder}/route.ts`, import.meta.url).href)
    const isCookie = as.includes('sl_session=')
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
    const body = form
      ? new URLSearchParams(fields as Record<string, string>).toString()
      : JSON.stringify(fields)
    const request = new Request(SITE + path, {
      method,
      ...(fields !== null && { body }),
      headers: {
        ...(fields !== null && { 'content-type': type }),
        ...(as !== '' && (isCookie ? { cookie: as } : { authorization: `Bearer ${as}` })),
        'sec-fetch-site': 'same-origin',
        'x-real-ip': '192.0.2.7',
        ...headers,
      },
    })
    const response: Response = await handlers[method](request)
    const text = await response.text()
    const reply: Reply = {
      status: response.status,
      location: response.headers.get('location'),
      cookies: response.headers.getSetCookie(),
      body: text === '' ? null : JSON.parse(text),
    }
    return reply
  }

  const post = (path: string, fields: object, options?: Options) => send('POST', path, fields, options)
  const get = (path: string, options?: Options) => send('GET', path, null, options)
  const audit = async () => (await readAudit(100)).map(({ action, outcome }) => `${action} ${outcome}`)
  /** What was put off until the answer had left. */
  const runLater = async () => {
    for (const work of later.splice(0)) await work()
  }
  return { services, member, sessionOf, post, get, audit, readAudit, redis: redis(), runLater, later }
}

/** The session cookies that an answer sets, as the next request sends them. */
export function cookiesOf({ cookies }: Pick<Reply, 'cookies'>): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** An e-mail service that keeps what it is sent. */
export async function mailServiceForTest(status = 200) {
  const sent: { to: string[]; subject: string; text: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      sent.push({ ...JSON.parse(body), authorization: request.headers.authorization })
      response.writeHead(status).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.address() as AddressInfo
  const environment = {
    MAIL_API_URL: `http://127.0.0.1:${port}/emails`,
    MAIL_API_KEY: 'k',
    MAIL_FROM: 'shop@example.com',
  }
  return { sent, environment }
}
