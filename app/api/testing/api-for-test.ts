import { vi } from 'vitest'
import { content as seedContent } from '#content/seed/content'
import { experiments as seedExperiments } from '#content/seed/experiments'
import { markets } from '#content/seed/markets'
import type { Role } from '#lib/core/access/roles'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const SITE = 'http://localhost:3000'

type Services = Readonly<
  Record<'edgeConfig' | 'edgeConfigApi' | 'edgeConfigToken' | 'redisRest' | 'redisToken', string>
>

export type Answered = {
  readonly status: number
  readonly headers: Headers
  // What came is looked at member by member; a wrong shape fails the test that does.
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  readonly body: any
}

type Call = {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly as?: string
}

/** The management API's own handlers over stores of their own, called as people with roles. */
export async function apiForTest(services: Services, experiments: unknown = seedExperiments) {
  vi.resetModules()
  // Outside the server there is no answer after which something could be done: pages are warmed in e2e/warming.spec.ts.
  vi.doMock('next/server', () => ({ after: () => undefined }))
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { writeDocuments, readLiveDocuments } = await import('#lib/stores/edge-config/write')
  const { redis } = await import('#lib/stores/redis/client')
  const { signToken } = await import('#lib/auth/sign-token')
  await writeDocuments({ experiments, content: seedContent, markets })
  const people = new Map<string, string>()

  /** Somebody with a role; a name that is no role is an editor of that name. */
  async function tokenOf(person: string): Promise<string> {
    const [role = 'editor', name = role] = person.includes(':') ? person.split(':') : [person]
    const known = people.get(person)
    const token =
      known ?? (await signToken({ sub: `u_${name}`, roles: [role as Role], claims: { name } }, 600))
    people.set(person, token)
    return token
  }

  async function call(method: string, path: string, { body, headers = {}, as = 'publisher' }: Call = {}) {
    const file = new URL(`../${folderOf(path)}/route.ts`, import.meta.url)
    const handlers: Record<string, (request: Request) => Promise<Response>> = await import(file.href)
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const request = new Request(`${SITE}${path}`, {
      method,
      ...sent,
      headers: {
        ...(as === '' ? {} : { authorization: `Bearer ${await tokenOf(as)}` }),
        ...(body === undefined ? {} : { 'content-type': type }),
        'x-request-id': 'r1',
        ...headers,
      },
    })
    const response = (await handlers[method]?.(request)) ?? new Response()
    const text = await response.text()
    const answered: Answered = {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    }
    return answered
  }

  async function live(): Promise<Record<string, unknown>> {
    return (await readLiveDocuments()).get('experiments') as Record<string, unknown>
  }

  return { services, call, live, writeDocuments, redis: redis() }
}

const PARAMETERS: Readonly<Record<string, string>> = {
  experiments: '[id]',
  history: '[version]',
  slots: '[name]',
  flags: '[key]',
  segments: '[name]',
  groups: '[id]',
}

/** The folder of the route that answers a path. */
function folderOf(path: string): string {
  const [, , name = '', value, ...verb] = (path.split('?')[0] ?? '').split('/')
  return [name, ...(value === undefined ? [] : [PARAMETERS[name] ?? value]), ...verb].join('/')
}
