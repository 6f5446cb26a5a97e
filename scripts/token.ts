import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deriveKey } from '#lib/auth/keys'
import { signTokenWith } from '#lib/auth/sign-token'
import { isRole, ROLES } from '#lib/core/access/roles'

const USAGE = `Usage: npm run --silent token -- --role ROLE [--sub ID] [--ttl 1h] [--data DIR]
Roles: ${ROLES.join(', ')}. A ttl is a number with s, m, h or d; a negative one makes an expired token.`
const UNIT_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/** Seconds of a duration such as 30s, 15m, 1h, 7d or -1h, or null. */
function readTtl(text: string): number | null {
  const match = /^(-?\d{1,6})([smhd])$/.exec(text)
  const unit = UNIT_SECONDS[match?.[2] ?? '']
  return match && unit ? Number(match[1]) * unit : null
}

/** Prints an access token for the running instance. */
async function main(): Promise<number> {
  const { role, sub, ttl, data } = readOptions()
  if (!isRole(role))
    return fail(role === undefined ? 'Name a role with --role.' : `There is no role "${role}".`)
  const ttlSeconds = readTtl(ttl)
  if (ttlSeconds === null) return fail(`"${ttl}" is no duration.`)
  const secret = await readSecret(data)
  if (!secret)
    return fail(`No secret: set SHORELINE_SECRET, or start the demo, which writes ${data}/secrets.json.`)
  const key = await deriveKey(secret, 'token')
  const nowSeconds = Math.floor(Date.now() / 1_000)
  const token = await signTokenWith(
    key,
    { sub: sub ?? `token-${role}`, roles: [role] },
    ttlSeconds,
    nowSeconds,
  )
  process.stdout.write(`${token}\n`)
  return 0
}

/** `parseArgs` would take the minus of a negative ttl for an option, unless it is joined to its name. */
function readOptions() {
  const args = process.argv
    .slice(2)
    .join('\0')
    .replace(/--ttl\0/g, '--ttl=')
    .split('\0')
  const options = {
    role: { type: 'string' },
    sub: { type: 'string' },
    ttl: { type: 'string' },
    data: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: args.filter((arg) => arg !== ''), options })
  return { role: values.role, sub: values.sub, ttl: values.ttl ?? '1h', data: values.data ?? '.shoreline' }
}

/** The secret that the instance keeps beside its data, else the environment's; of a list, the first signs. */
async function readSecret(dataDir: string): Promise<string | undefined> {
  const secrets = (await readSecretFile(join(dataDir, 'secrets.json'))) ?? process.env.SHORELINE_SECRET
  return secrets?.split(',')[0]
}

async function readSecretFile(path: string): Promise<string | undefined> {
  try {
    const { SHORELINE_SECRET } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
    return typeof SHORELINE_SECRET === 'string' ? SHORELINE_SECRET : undefined
  } catch {
    return undefined
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n${USAGE}\n`)
  return 2
}

process.exitCode = await main().catch((error: unknown) =>
  fail(error instanceof Error ? error.message : 'Something went wrong.'),
)
