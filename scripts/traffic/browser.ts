import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import { text } from 'node:stream/consumers'
import type { Profile } from './profile.ts'

const PATIENCE_MS = 20_000
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export type Answer = {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly body: string
}

type Message = { readonly method: string; readonly headers: OutgoingHttpHeaders; readonly body?: string }

/** As much of a browser as a visit needs: its headers and a cookie jar. `fetch` would take twice as long. */
export class Browser {
  readonly #site: string
  readonly #headers: OutgoingHttpHeaders
  readonly #cookies = new Map<string, string>()

  constructor(
    site: string,
    { address, country, userAgent, gpc }: Omit<Profile, 'consent' | 'origin' | 'slowness' | 'isMobile'>,
  ) {
    this.#site = site
    this.#headers = {
      'user-agent': userAgent,
      'x-forwarded-for': address,
      'x-vercel-ip-country': country,
      'accept-language': 'en',
      ...(gpc && { 'sec-gpc': '1' }),
    }
  }

  hasCookie(name: string): boolean {
    return this.#cookies.has(name)
  }

  /** A document, or with `HEAD` what its headers say of it. @throws Error unless the answer is 200 */
  async open(path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Answer> {
    const headers = { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }
    const answer = await this.#send(path, { method, headers })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }

  async post(path: string, value: unknown): Promise<Answer> {
    const body = JSON.stringify(value)
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'sec-fetch-dest': 'empty',
      'sec-fetch-site': 'same-origin',
    }
    return await this.#send(path, { method: 'POST', headers, body })
  }

  async #send(path: string, { method, headers, body }: Message): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const url = new URL(path, this.#site)
    const all = { ...this.#headers, ...(cookie && { cookie }), ...headers }
    const answer = await exchange(url, { method, headers: all, ...(body !== undefined && { body }) })
    for (const line of answer.cookies) this.#keep(line)
    return answer
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (name === undefined || value === undefined) return
    if (value === '' || /; *max-age=0/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

function exchange(
  url: URL,
  { method, headers, body }: Message,
): Promise<Answer & { readonly cookies: readonly string[] }> {
  const isSecure = url.protocol === 'https:'
  const options = { method, headers, timeout: PATIENCE_MS, ...(!isSecure && { agent }) }
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? secureRequest : request)(url, options, (response) => {
      text(response).then(
        (read) =>
          resolve({
            status: response.statusCode ?? 0,
            header: (name) => response.headers[name]?.toString(),
            body: read,
            cookies: response.headers['set-cookie'] ?? [],
          }),
        reject,
      )
    })
    sent.once('error', reject)
    sent.once('timeout', () => sent.destroy(new Error(`${url.pathname} did not answer`)))
    sent.end(body)
  })
}
