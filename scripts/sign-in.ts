import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createOwnerLink } from './instance/create-owner-link.ts'

/**
 * `npm run --silent sign-in -- [--data DIR]`: prints a one-time link that signs in as the owner, for the running local
 * instance or, where none is described in the data folder, for the stores that the environment names.
 */
const { values } = parseArgs({ options: { data: { type: 'string', default: '.shoreline' } } })

type Services = {
  readonly site: string
  readonly edgeConfig: string
  readonly redisRest: string
  readonly redisToken: string
}

try {
  process.stdout.write(`${await createOwnerLink(await adoptInstance(values.data))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

/** Puts the instance's addresses into the environment and returns its site's address. */
async function adoptInstance(data: string): Promise<string> {
  const text = await readFile(join(data, 'services.json'), 'utf8').catch(() => null)
  if (text !== null) {
    const { site, edgeConfig, redisRest, redisToken } = JSON.parse(text) as Services
    const secrets = JSON.parse(await readFile(join(data, 'secrets.json'), 'utf8')) as Record<string, string>
    const urls = {
      EDGE_CONFIG: edgeConfig,
      UPSTASH_REDIS_REST_URL: redisRest,
      UPSTASH_REDIS_REST_TOKEN: redisToken,
    }
    Object.assign(process.env, urls, secrets, { SITE_URL: site })
  }
  const { env } = await import('#lib/env')
  return env().siteUrl
}
