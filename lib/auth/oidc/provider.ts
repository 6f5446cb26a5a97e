import {
  type AuthorizationServer,
  allowInsecureRequests,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi'
import { type AccessEnv, accessEnv, isLoopback } from '#lib/access-env'

const PATIENCE_MS = 5_000
const FRESH_MS = 10 * 60_000

/** What every request to the issuer takes: a limit in time and, on this machine alone, leave to do without TLS. */
type RequestOptions = { signal: () => AbortSignal; [allowInsecureRequests]: boolean }

export type Provider = {
  readonly server: AuthorizationServer
  readonly client: Client
  readonly authentication: ClientAuth
  readonly options: RequestOptions
}

type Settings = NonNullable<AccessEnv['oidc']>

let known: { readonly at: number; readonly provider: Promise<Provider> } | undefined

/**
 * The configured identity provider as it describes itself, or null where there is none. Kept for ten minutes; a failure is
 * not kept.
 * @throws when it does not answer, or names another issuer than the configured one
 */
export async function readProvider(nowMs: number): Promise<Provider | null> {
  const { oidc } = accessEnv()
  if (oidc === undefined) return null
  if (known === undefined || nowMs - known.at > FRESH_MS) {
    const provider = discover(oidc)
    known = { at: nowMs, provider }
    provider.catch(() => {
      known = undefined
    })
  }
  return await known.provider
}

async function discover({ issuer, clientId, clientSecret }: Settings): Promise<Provider> {
  const url = new URL(issuer)
  const options = {
    signal: () => AbortSignal.timeout(PATIENCE_MS),
    [allowInsecureRequests]: isLoopback(url.hostname),
  }
  const server = await processDiscoveryResponse(
    url,
    await discoveryRequest(url, { ...options, algorithm: 'oidc' }),
  )
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const authenticate = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
  return { server, client: { client_id: clientId }, authentication: authenticate(clientSecret), options }
}
