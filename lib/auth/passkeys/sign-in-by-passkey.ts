import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { findAccount, toSubject } from '../accounts.ts'
import type { AuthOutcome, AuthRequest } from '../auth-outcome.ts'
import { fromBase64Url, toBase64Url } from '../base64url.ts'
import { enter } from '../enter.ts'
import { recordAccess } from '../record-access.ts'
import { takeLinkAttempt } from '../take-link-attempt.ts'
import { FOR_SIGN_IN, redeemChallenge, rememberChallenge } from './challenge.ts'
import { findPasskey, type Passkey, updatePasskey } from './passkeys.ts'
import { readCredential } from './read-credential.ts'
import { relyingParty } from './relying-party.ts'

/**
 * What the browser needs to offer the passkeys that it has for this site. It names no account.
 * @throws when Redis does not answer
 */
export async function passkeyOptions(): Promise<object> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
  })
  await rememberChallenge(options.challenge, FOR_SIGN_IN)
  return options
}

/**
 * Signs in by a passkey, which says by itself whose it is.
 * @throws when Redis does not answer
 */
export async function signInByPasskey(request: AuthRequest): Promise<AuthOutcome> {
  const { fields, now, requestId } = request
  const attempt = await takeLinkAttempt(request)
  if (!attempt.allowed) return { ok: false, code: 'too-many-attempts', ...attempt }
  const response = readCredential(fields.credential)
  const passkey = response === null ? null : await findPasskey(response.id)
  const account = passkey === null ? null : await findAccount(passkey.account)
  if (response === null || passkey === null || account === null) return { ok: false, code: 'passkey-failed' }
  const counter = await verify(response, passkey)
  if (counter === null) {
    const by = { sub: account.id, name: account.name }
    const event = {
      action: 'sign-in-failed',
      by,
      subject: `team/${account.id}`,
      outcome: 'passkey-failed',
    } as const
    await recordAccess({ ...event, detail: passkey.name, at: now, requestId })
    return { ok: false, code: 'passkey-failed' }
  }
  await updatePasskey({ ...passkey, counter, usedAt: now.toISOString() })
  return await enter(toSubject(account), 'passkey', request)
}

/** The authenticator's new count if its signature answers a challenge of ours at this site, else null. */
async function verify(
  response: NonNullable<ReturnType<typeof readCredential>>,
  { id, publicKey, counter, transports, account }: Passkey,
): Promise<number | null> {
  const key = fromBase64Url(publicKey)
  const handle = response.response.userHandle
  if (key === null || (handle !== undefined && handle !== toBase64Url(new TextEncoder().encode(account))))
    return null
  const party = relyingParty()
  // The library throws for whatever does not hold: challenge, origin, site, signature, presence, a count that goes back.
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => redeemChallenge(challenge, FOR_SIGN_IN),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id, publicKey: key, counter, transports },
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}
