import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveKey } from '#lib/auth/keys'
import { signTokenWith } from '#lib/auth/sign-token'
import type { Demo } from './start-demo.ts'

const TTL_SECONDS = 86_400

export type AskApi = (path: string, init?: RequestInit) => Promise<Response>

/** Asks the APIs of a demo as its owner would. The answer is a success; @throws Error otherwise */
export async function askAs(role: 'owner', { services, data }: Demo): Promise<AskApi> {
  const text = await readFile(join(data, 'secrets.json'), 'utf8')
  const { SHORELINE_SECRET: secret } = JSON.parse(text) as { SHORELINE_SECRET: string }
  const claims = { sub: 'traffic', roles: [role] }
  const token = await signTokenWith(
    await deriveKey(secret, 'token'),
    claims,
    TTL_SECONDS,
    Math.floor(Date.now() / 1_000),
  )
  return async (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    const response = await fetch(new URL(path, services.site), { ...init, headers })
    if (response.ok) return response
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }
}
