import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readIfThere } from './read-if-there.ts'
import { writeDurably } from './write-durably.ts'

export type Tokens = { edgeConfig: string; redis: string }

const TOKEN_BYTES = 24

/** The tokens of this data directory: random, made once, readable by their owner only. */
export async function loadTokens(dataDir: string): Promise<Tokens> {
  const path = join(dataDir, 'tokens.json')
  const text = await readIfThere(path)
  const known = text === null ? null : parseTokens(text)
  if (known) return known
  const tokens = { edgeConfig: createToken(), redis: createToken() }
  await writeDurably(path, JSON.stringify(tokens))
  return tokens
}

function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

function parseTokens(text: string): Tokens | null {
  const input: unknown = JSON.parse(text)
  if (typeof input !== 'object' || input === null) return null
  const { edgeConfig, redis } = input as Partial<Record<keyof Tokens, unknown>>
  return typeof edgeConfig === 'string' && typeof redis === 'string' ? { edgeConfig, redis } : null
}
