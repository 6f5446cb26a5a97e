import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { findAccount } from '../accounts.ts'
import type { AccountContext } from '../answer-account.ts'
import type { ChangeOutcome, Fields } from '../answer-change.ts'
import { toBase64Url } from '../base64url.ts'
import { recordAccess } from '../record-access.ts'
import { isFreshSession } from '../sessions-of.ts'
import type { Person } from '../with-person.ts'
import { redeemChallenge, rememberChallenge } from './challenge.ts'
import { addPasskey, readPasskeysOf } from './passkeys.ts'
import { readCredential } from './read-credential.ts'
import { relyingParty } from './relying-party.ts'

const DEFAULT_NAME = 'Passkey'
const MAX_NAME_LENGTH = 80

/**
 * What the browser needs to make a passkey that names its person by itself and asks for finger, face or PIN. Only shortly
 * after sign-in: whoever finds an open browser must not leave a key behind.
 * @throws when Redis does not answer
 */
export async function beginPasskey(
  { sub, session }: Person,
  _: Fields,
  { now }: Pick<AccountContext, 'now'>,
): Promise<ChangeOutcome> {
  const account = await findAccount(sub)
  if (account === null) return { ok: false, code: 'account-missing' }
  if (!(await isFreshSession(session, now.getTime()))) return { ok: false, code: 'sign-in-again' }
  const known = await readPasskeysOf(sub)
  const options = await generateRegistrationOptions({
    rpName: 'Shoreline',
    rpID: relyingParty().id,
    userName: account.email,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(sub),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await rememberChallenge(options.challenge, sub)
  return { ok: true, done: 'passkey-begun', body: options }
}

/**
 * Keeps the passkey that a browser has made.
 * @throws when Redis does not answer
 */
export async function finishPasskey(
  { by, sub }: Person,
  fields: Fields,
  { now, requestId }: Pick<AccountContext, 'now' | 'requestId'>,
): Promise<ChangeOutcome> {
  const credential = await verify(fields.credential, sub)
  if (credential === null) return { ok: false, code: 'passkey-failed' }
  const { id, publicKey, counter, transports = [] } = credential
  const name = fields.name?.trim().slice(0, MAX_NAME_LENGTH) || DEFAULT_NAME
  const createdAt = now.toISOString()
  const passkey = {
    id,
    publicKey: toBase64Url(publicKey),
    counter,
    transports,
    name,
    createdAt,
    usedAt: null,
  }
  if (!(await addPasskey({ ...passkey, account: sub }))) return { ok: false, code: 'passkey-known' }
  await recordAccess({
    action: 'passkey-added',
    by,
    subject: `team/${sub}`,
    detail: name,
    at: now,
    requestId,
  })
  return { ok: true, done: 'passkey-added', body: { id, name, createdAt, usedAt: null } }
}

/** The credential of a registration that answers a challenge of this account at this site, or null. */
async function verify(text: string | undefined, sub: string) {
  const response = readCredential(text)
  if (response === null) return null
  const { id, origin } = relyingParty()
  // The library throws for whatever does not hold.
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => redeemChallenge(challenge, sub),
    expectedOrigin: origin,
    expectedRPID: id,
  }).catch(() => null)
  return verified?.verified ? verified.registrationInfo.credential : null
}
