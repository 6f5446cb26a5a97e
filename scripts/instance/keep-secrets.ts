import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Secrets = { readonly SHORELINE_SECRET: string }

/** The secrets of a local instance: made at its first start, then kept in its data folder for its owner alone. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'secrets.json')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return JSON.parse(known) as Secrets
  const secrets = { SHORELINE_SECRET: newSecret() }
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
