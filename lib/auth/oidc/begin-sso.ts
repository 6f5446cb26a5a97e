import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi'
import { env } from '#lib/env'
import type { Flow } from './flow-cookie.ts'
import type { Provider } from './provider.ts'

const SCOPE = 'openid email profile'

/** Where the issuer sends the browser back to: the address that is registered there. */
export function redirectAddress(): string {
  return new URL('/api/auth/callback', env().siteUrl).href
}

/** The issuer's page to sign in at, and what its answer must fit (OpenID Connect Core 1.0 section 3.1.2.1, RFC 7636). */
export async function beginSso(
  { server, client }: Pick<Provider, 'server' | 'client'>,
  next: string,
): Promise<{ readonly location: string; readonly flow: Omit<Flow, 'until'> }> {
  if (server.authorization_endpoint === undefined)
    throw new Error('The issuer names no authorization endpoint')
  const flow = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    next,
  }
  const url = new URL(server.authorization_endpoint)
  const parameters = {
    client_id: client.client_id,
    redirect_uri: redirectAddress(),
    response_type: 'code',
    scope: SCOPE,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { location: url.href, flow }
}
