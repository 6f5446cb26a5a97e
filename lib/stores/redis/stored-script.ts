import { redis } from './client.ts'

/**
 * A Lua script that Redis knows by its SHA-1. One that Redis has forgotten is sent once, whoever else is waiting for it: the
 * SDK's own would send it whole for each caller, in one request that is soon too large for the store to take.
 */
export class StoredScript<Answer> {
  readonly #source: string
  #sha: Promise<string> | null = null
  #loading: Promise<unknown> | null = null

  constructor(source: string) {
    this.#source = source
  }

  /** @throws when Redis does not answer in time; the script may then have run or not */
  async run(keys: string[], args: string[]): Promise<Answer> {
    this.#sha ??= sha1(this.#source)
    const sha = await this.#sha
    try {
      return await redis().evalsha<string[], Answer>(sha, keys, args)
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('NOSCRIPT'))) throw error
    }
    this.#loading ??= redis()
      .scriptLoad(this.#source)
      .finally(() => {
        this.#loading = null
      })
    await this.#loading
    return await redis().evalsha<string[], Answer>(sha, keys, args)
  }
}

/** In hexadecimal digits, as Redis names a script. */
async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
