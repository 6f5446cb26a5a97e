import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import * as v from 'valibot'

/** What both ceremonies send (https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson). */
const Credential = v.looseObject({
  id: v.pipe(v.string(), v.maxLength(1_400)),
  rawId: v.string(),
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: v.string() }),
  clientExtensionResults: v.looseObject({}),
})

/** A credential as the browser sent it, in JSON, or null. The library checks all within it before any of it counts. */
export function readCredential(
  text: string | undefined,
): (AuthenticationResponseJSON & RegistrationResponseJSON) | null {
  try {
    const parsed = v.safeParse(Credential, JSON.parse(text ?? ''))
    return parsed.success
      ? (parsed.output as unknown as AuthenticationResponseJSON & RegistrationResponseJSON)
      : null
  } catch {
    return null
  }
}
