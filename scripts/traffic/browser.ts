import type { Profile } from './profile.ts'

const PATIENCE_MS = 20_000

/** As much of a browser as a visit needs: its headers and a cookie jar. */
export class Browser {
  readonly #site: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #cookies = new Map<string, string>()

  constructor(site: string, { address, country, userAgent }: Profile) {
    this.#site = site
    this.#headers = {
      'user-agent': userAgent,
      'x-forwarded-for': address,
      'x-vercel-ip-country': country,
      'accept-language': 'en',
    }
  }

  hasCookie(name: string): boolean {
    return this.#cookies.has(name)
  }

  /** A document. @throws Error unless the answer is 200 */
  async open(path: string): Promise<string> {
    const response = await this.#request(path, {
      headers: { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' },
    })
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return await response.text()
  }

  async post(path: string, body: unknown): Promise<Response> {
    return await this.#request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'sec-fetch-dest': 'empty',
        'sec-fetch-site': 'same-origin',
      },
    })
  }

  async #request(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, this.#site), {
      ...init,
      headers: { ...this.#headers, ...(cookie && { cookie }), ...init.headers },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
    if (name === undefined || value === undefined) return
    if (value === '' || /; *max-age=0/i.test(line)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}
