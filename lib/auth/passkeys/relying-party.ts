import { env } from '#lib/env'

/**
 * The site for which passkeys are made. From configuration, never from the request: whoever relays a sign-in of ours from
 * another name gets signatures for that name.
 */
export function relyingParty(): { readonly id: string; readonly origin: string } {
  const { hostname, origin } = new URL(env().siteUrl)
  return { id: hostname, origin }
}
