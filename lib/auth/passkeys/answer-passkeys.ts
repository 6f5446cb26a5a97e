import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { isCrossSite } from '../is-cross-site.ts'
import type { Person } from '../with-person.ts'
import { readPasskeysOf, toPasskeyView } from './passkeys.ts'
import { passkeyOptions } from './sign-in-by-passkey.ts'

/** `GET /api/account/passkeys`: one's own. */
export async function answerPasskeys(request: Request, { sub }: Person): Promise<Response> {
  return await answerFromStore(request, async () => {
    const passkeys = await readPasskeysOf(sub)
    return { passkeys: passkeys.map(toPasskeyView) }
  })
}

/** `POST /api/auth/passkey/options`: what the browser needs to offer a passkey. */
export async function answerPasskeyOptions(request: Request): Promise<Response> {
  if (isCrossSite(request.headers))
    return refuse(request, 403, { title: 'This request came from another site' })
  return await answerFromStore(request, passkeyOptions)
}
