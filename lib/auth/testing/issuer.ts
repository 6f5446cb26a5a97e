import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

const CLIENT_ID = 'shop'
const CLIENT_SECRET = 's3cret-of-the-shop'

/** Who signs in at the issuer, and what it does wrong, if anything. */
export type IssuerState = {
  claims: Readonly<Record<string, unknown>>
  /** Claims that it tells only when asked. */
  userinfo?: Readonly<Record<string, unknown>>
  /** Refuses the person with this error (RFC 6749 section 4.1.2.1). */
  refuses?: string
  /** Signs with a key that it does not publish. */
  forges?: boolean
  /** Overrides for the ID token: another audience, nonce, issuer or expiry. */
  token?: Readonly<Record<string, unknown>>
}

type Grant = {
  readonly challenge: string
  readonly nonce: string
  readonly redirect: string
  readonly state: IssuerState
}

/** A small OpenID provider over HTTP on this machine: discovery, authorization, token, user info and keys, with PKCE enforced. */
export async function startIssuer(initial: IssuerState, port = 0) {
  const [good, bad] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const jwk = { ...(await exportJWK(good.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  const grants = new Map<string, Grant>()
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const self = {
    issuer,
    state: initial,
    environment: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
  return self

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration') return send(response, 200, describe())
    if (url.pathname === '/jwks') return send(response, 200, { keys: [jwk] })
    if (url.pathname === '/authorize') return authorize(url.searchParams, response)
    if (url.pathname === '/token') return await exchange(request, response)
    if (url.pathname === '/userinfo')
      return send(response, 200, { sub: self.state.claims.sub, ...self.state.userinfo })
    return send(response, 404, {})
  }

  function describe() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    }
  }

  /** Signs in at once whoever `state` says, and sends the browser back. */
  function authorize(query: URLSearchParams, response: ServerResponse) {
    const back = new URL(query.get('redirect_uri') ?? '')
    back.searchParams.set('state', query.get('state') ?? '')
    back.searchParams.set('iss', issuer)
    if (self.state.refuses) back.searchParams.set('error', self.state.refuses)
    else {
      const code = crypto.randomUUID()
      grants.set(code, {
        challenge: query.get('code_challenge') ?? '',
        nonce: query.get('nonce') ?? '',
        redirect: query.get('redirect_uri') ?? '',
        state: self.state,
      })
      back.searchParams.set('code', code)
    }
    response.writeHead(302, { location: back.href }).end()
  }

  async function exchange(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await textOf(request))
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    if (!isClient(request.headers.authorization)) return send(response, 401, { error: 'invalid_client' })
    const isProven = grant?.challenge === (await challengeOf(form.get('code_verifier') ?? ''))
    if (!grant || !isProven || grant.redirect !== form.get('redirect_uri'))
      return send(response, 400, { error: 'invalid_grant' })
    const token = await sign(grant)
    return send(response, 200, { access_token: 'at', token_type: 'Bearer', expires_in: 60, id_token: token })
  }

  async function sign({ nonce, state }: Grant): Promise<string> {
    const now = Math.floor(Date.now() / 1_000)
    const standard = { iss: issuer, aud: CLIENT_ID, iat: now, exp: now + 60, nonce }
    return await new SignJWT({ ...standard, ...state.claims, ...state.token })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .sign(state.forges ? bad.privateKey : good.privateKey)
  }
}

/** Both parts are percent-encoded before they are joined (RFC 6749 section 2.3.1). */
function isClient(authorization = ''): boolean {
  const given = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
  return given.split(':').map(decodeURIComponent).join(':') === `${CLIENT_ID}:${CLIENT_SECRET}`
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return Buffer.from(digest).toString('base64url')
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
