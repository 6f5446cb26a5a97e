import { createSignInLink } from '#lib/auth/sign-in-link'
import { redis } from '#lib/stores/redis/client'

/** A one-time link that signs in as the owner of a local instance. */
export async function createOwnerLink(siteUrl: string): Promise<string> {
  const path = await createSignInLink(redis(10_000), { sub: 'owner', name: 'Owner', roles: ['owner'] })
  return siteUrl + path
}
