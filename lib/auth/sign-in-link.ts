import type { Redis } from '@upstash/redis'
import * as v from 'valibot'
import type { Role } from '#lib/core/access/roles'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { digestOf, randomToken } from './digest.ts'
import { Subject } from './session.ts'

const DEFAULT_TTL_SECONDS = 3_600

/**
 * Makes a one-time sign-in link and returns its path. Only the token's digest is stored. Opening the link
 * uses nothing up: the page asks for a click and posts the token, so that mail scanners cannot consume it.
 */
export async function createSignInLink(
  store: Pick<Redis, 'set'>,
  link: {
    readonly sub: string
    readonly roles: readonly Role[]
    readonly name?: string
    readonly ttlSeconds?: number
  },
): Promise<string> {
  const token = randomToken(32)
  const subject = { sub: link.sub, roles: [...link.roles], name: link.name ?? link.sub } satisfies Subject
  const ttlSeconds = link.ttlSeconds ?? DEFAULT_TTL_SECONDS
  await store.set(keys.signInLink(await digestOf(token)), JSON.stringify(subject), { ex: ttlSeconds })
  return `/console/sign-in?token=${token}`
}

/** Uses up a sign-in link: its subject the first time, null ever after. */
export async function redeemSignInLink(token: string): Promise<Subject | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const stored = await redis().getdel(keys.signInLink(await digestOf(token)))
  return v.is(Subject, stored) ? stored : null
}
