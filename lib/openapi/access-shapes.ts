import * as v from 'valibot'
import { PasskeyView } from '#lib/auth/passkeys/passkeys'
import { SessionView } from '#lib/auth/sessions-of'
import { CONSOLE_ROLES } from '#lib/core/access/roles'
import { ApiTokenView, TOKEN_DAYS, TOKEN_ROLES } from '#lib/team/api-tokens'
import { InvitationView } from '#lib/team/invitations'
import { MemberView } from '#lib/team/read-members'

const Delivery = v.picklist(['mailed', 'shown'])
const link = v.exactOptional(v.string())
const Role = v.picklist(CONSOLE_ROLES)

/** What the handlers of accounts, members and tokens read and answer. */
export const ACCESS_SCHEMAS = {
  ApiToken: ApiTokenView,
  ApiTokens: v.object({ tokens: v.array(ApiTokenView) }),
  /** `token` is shown this once. */
  ApiTokenMade: v.object({ token: v.string(), ...ApiTokenView.entries }),
  ApiTokenWish: v.object({ name: v.string(), role: v.picklist(TOKEN_ROLES), days: v.picklist(TOKEN_DAYS) }),
  Done: v.looseObject({ done: v.exactOptional(v.string()) }),
  EmailAddress: v.object({ email: v.string() }),
  /** `end`: the id of a session, `others` or `all`. */
  EndSessions: v.object({ end: v.string() }),
  Invitation: v.object({ email: v.string(), role: Role }),
  Invitations: v.object({ invitations: v.array(InvitationView) }),
  InvitationAcceptance: v.object({ token: v.string(), name: v.string(), password: v.string() }),
  /** Without e-mail the link is shown this once. */
  InvitationMade: v.object({ invitation: InvitationView, delivery: Delivery, link }),
  Members: v.object({ members: v.array(MemberView) }),
  Named: v.object({ id: v.string() }),
  NewAccount: v.object({ email: v.string(), name: v.string(), password: v.string() }),
  Passkey: PasskeyView,
  /** `credential`: what the browser made, as JSON in a text. */
  PasskeyCredential: v.object({ credential: v.string(), name: v.exactOptional(v.string()) }),
  /** As WebAuthn has it: PublicKeyCredentialCreationOptionsJSON or …RequestOptionsJSON. */
  PasskeyOptions: v.looseObject({ challenge: v.string() }),
  PasskeyRename: v.object({ id: v.string(), name: v.string() }),
  Passkeys: v.object({ passkeys: v.array(PasskeyView) }),
  /** `current` may be left out by whoever has no password yet. */
  PasswordChange: v.object({ current: v.exactOptional(v.string()), password: v.string() }),
  PasswordReset: v.object({ token: v.string(), password: v.string() }),
  Removal: v.object({ id: v.string(), reason: v.string() }),
  ResetMade: v.object({ delivery: Delivery, link }),
  RoleChange: v.object({ id: v.string(), role: Role }),
  Sessions: v.object({ sessions: v.array(v.object({ ...SessionView.entries, current: v.boolean() })) }),
  SetUp: v.object({ token: v.string(), email: v.string(), name: v.string(), password: v.string() }),
} as const
