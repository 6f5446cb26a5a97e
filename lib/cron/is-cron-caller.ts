import { env } from '#lib/env'
import { log } from '#lib/observability/log'

/**
 * Whether a request carries `Authorization: Bearer <CRON_SECRET>`, as the platform's timer sends it
 * (https://vercel.com/docs/cron-jobs/manage-cron-jobs#securing-cron-jobs). Without a secret nobody does. Digests are
 * compared, all of them, so that the time tells nothing about the secret.
 */
export async function isCronCaller({ headers }: Pick<Request, 'headers'>): Promise<boolean> {
  const { cronSecret } = env()
  if (cronSecret === undefined) {
    log('error', 'cron-secret-missing', { hint: 'Set CRON_SECRET: nobody may call /api/cron without it' })
    return false
  }
  const given = /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
  const [expected, actual] = await Promise.all([sha256(cronSecret), sha256(given)])
  let difference = 0
  for (const [index, byte] of expected.entries()) difference |= byte ^ (actual[index] ?? 0)
  return difference === 0
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
