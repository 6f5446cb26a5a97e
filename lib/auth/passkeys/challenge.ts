import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

const VALID_SECONDS = 300
const CHALLENGE = /^[\w-]{16,128}$/
/** What a challenge is for that belongs to no account. */
export const FOR_SIGN_IN = 'sign-in'

/** Remembers a challenge for five minutes, and what it is for: to sign in, or for an account to add a passkey. */
export async function rememberChallenge(challenge: string, purpose: string): Promise<void> {
  await redis().set(keys.passkeyChallenge(challenge), purpose, { ex: VALID_SECONDS })
}

/** Whether a challenge is one of ours for this purpose. Asking uses it up: no signature counts twice. */
export async function redeemChallenge(challenge: string, purpose: string): Promise<boolean> {
  if (!CHALLENGE.test(challenge)) return false
  return (await redis().getdel<string>(keys.passkeyChallenge(challenge))) === purpose
}
