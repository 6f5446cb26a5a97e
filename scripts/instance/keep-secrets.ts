import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAMES = ['SHORELINE_SECRET', 'CRON_SECRET', 'FLAGS_SECRET'] as const

export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>

/** The secrets of a local instance: each made at the first start that needs it, then kept in its data folder for its owner alone. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const known = JSON.parse(text) as Partial<Secrets>
  const secrets = { ...newSecrets(), ...known }
  if (NAMES.some((name) => known[name] === undefined))
    await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function newSecrets(): Secrets {
  return { SHORELINE_SECRET: newSecret(), CRON_SECRET: newSecret(), FLAGS_SECRET: newSecret() }
}

/** 32 bytes, as each of them asks for. */
function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
