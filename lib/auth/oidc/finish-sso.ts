import {
  authorizationCodeGrantRequest,
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  type TokenEndpointResponse,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from 'oauth4webapi'
import { redirectAddress } from './begin-sso.ts'
import type { Flow } from './flow-cookie.ts'
import type { Provider } from './provider.ts'

/** A person as the issuer knows them. `email` is null unless the issuer says that it has verified it. */
export type Identity = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly name: string | null
}

/** Claims count for what they are: an issuer may send anything. */
type Told = Readonly<Record<string, unknown>>

/**
 * Redeems the code of an answer and verifies the ID token: signature, issuer, audience, times, nonce.
 * @throws when the answer is not to this flow, was refused, or does not hold
 */
export async function finishSso(
  { server, client, authentication, options }: Provider,
  flow: Pick<Flow, 'state' | 'nonce' | 'verifier'>,
  answer: URLSearchParams,
): Promise<Identity> {
  const parameters = validateAuthResponse(server, client, answer, flow.state)
  const response = await authorizationCodeGrantRequest(
    ...([server, client, authentication, parameters, redirectAddress(), flow.verifier, options] as const),
  )
  const expected = { expectedNonce: flow.nonce, requireIdToken: true }
  const tokens = await processAuthorizationCodeResponse(server, client, response, expected)
  await validateApplicationLevelSignature(server, response, options)
  const claims = getValidatedIdTokenClaims(tokens)
  if (claims === undefined) throw new Error('The issuer sent no ID token')
  const told: Told = claims.email_verified === true ? { ...claims } : await ask(tokens, claims.sub)
  return {
    issuer: server.issuer,
    subject: claims.sub,
    email: typeof told.email === 'string' && told.email_verified === true ? told.email : null,
    name: typeof told.name === 'string' ? told.name : null,
  }

  /** Some issuers tell the address only when they are asked for it, with the token that the code gave. */
  async function ask({ access_token }: TokenEndpointResponse, subject: string): Promise<Told> {
    if (server.userinfo_endpoint === undefined) return {}
    const answered = await userInfoRequest(server, client, access_token, options)
    return { ...(await processUserInfoResponse(server, client, subject, answered)) }
  }
}
