import * as v from 'valibot'
import type { Answer, Operation } from '../operation.ts'
import type { SchemaName } from '../schemas.ts'

const FORM_OR_JSON = ['application/json', 'application/x-www-form-urlencoded']
const seeOther = {
  description: 'A form is led to a page of this site',
  headers: ['Location', 'Set-Cookie'],
} as const
const signedIn = {
  description: 'Signed in, for a program',
  schema: 'Session',
  headers: ['Set-Cookie'],
} as const

type Post = {
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly body: SchemaName
  readonly answer?: Answer
  readonly problems?: readonly number[]
}

/** A change that a form of the console or a program sends. */
function post({ path, tag, summary, body, answer, problems = [] }: Post): Operation {
  const done: Answer = answer ?? { description: 'Done', schema: 'Done' }
  return {
    ...{ method: 'post', path, tag, summary },
    body: { schema: body, types: FORM_OR_JSON },
    answers: { 200: done, 303: seeOther },
    problems: [400, 401, 403, 413, 415, 429, 503, ...problems],
  }
}

function list(path: string, tag: string, summary: string, schema: SchemaName): Operation {
  return {
    method: 'get',
    path,
    tag,
    summary,
    answers: { 200: { description: summary, schema } },
    problems: [503],
  }
}

const entry = (verb: string, summary: string, body: SchemaName, problems: readonly number[]) =>
  post({ path: `/api/auth/${verb}`, tag: 'Sessions', summary, body, answer: signedIn, problems })

/** Accounts, members, invitations, API tokens, single sign-on and passkeys. */
export const ACCESS_OPERATIONS: readonly Operation[] = [
  entry('setup', 'Makes the first owner of whoever knows the setup token', 'SetUp', [409]),
  entry('accept', 'Accepts an invitation', 'InvitationAcceptance', [409]),
  entry('reset', 'Chooses a new password by a one-time link', 'PasswordReset', []),
  {
    method: 'post',
    path: '/api/auth/forgot',
    tag: 'Sessions',
    summary: 'Mails a link for a new password, if there is such an account',
    body: { schema: 'EmailAddress', types: FORM_OR_JSON },
    answers: { 202: { description: 'The same for every address', schema: 'Done' }, 303: seeOther },
    problems: [400, 403, 413, 415, 503],
  },
  entry('passkey', 'Signs in by a passkey', 'PasskeyCredential', []),
  {
    method: 'post',
    path: '/api/auth/passkey/options',
    tag: 'Sessions',
    summary: 'What the browser needs to offer a passkey',
    answers: { 200: { description: 'Options', schema: 'PasskeyOptions' } },
    problems: [403, 503],
  },
  {
    method: 'get',
    path: '/api/auth/sso',
    tag: 'Sessions',
    summary: 'Leads to the identity provider to sign in there',
    query: v.object({ next: v.exactOptional(v.string()) }),
    answers: { 303: seeOther },
  },
  {
    method: 'get',
    path: '/api/auth/callback',
    tag: 'Sessions',
    summary: 'Comes back from the identity provider, signed in or with a problem',
    query: v.object({ code: v.exactOptional(v.string()), state: v.exactOptional(v.string()) }),
    answers: { 303: seeOther },
  },
  post({
    path: '/api/account',
    tag: 'Account',
    summary: 'Opens an account for somebody who came by a one-time link',
    body: 'NewAccount',
    problems: [409],
  }),
  post({
    path: '/api/account/password',
    tag: 'Account',
    summary: 'Changes one’s own password and ends one’s other sessions',
    body: 'PasswordChange',
    problems: [409],
  }),
  list('/api/account/sessions', 'Account', 'Where one is signed in', 'Sessions'),
  post({
    path: '/api/account/sessions',
    tag: 'Account',
    summary: 'Ends one session, all others, or all',
    body: 'EndSessions',
    problems: [404],
  }),
  list('/api/account/passkeys', 'Account', 'One’s own passkeys', 'Passkeys'),
  post({
    path: '/api/account/passkeys/options',
    tag: 'Account',
    summary: 'What the browser needs to make a passkey, shortly after sign-in',
    body: 'Done',
    answer: { description: 'Options', schema: 'PasskeyOptions' },
    problems: [409],
  }),
  post({
    path: '/api/account/passkeys',
    tag: 'Account',
    summary: 'Keeps the passkey that the browser has made',
    body: 'PasskeyCredential',
    answer: { description: 'The passkey', schema: 'Passkey' },
    problems: [409],
  }),
  post({
    path: '/api/account/passkeys/rename',
    tag: 'Account',
    summary: 'Renames a passkey',
    body: 'PasskeyRename',
    problems: [404],
  }),
  post({
    path: '/api/account/passkeys/remove',
    tag: 'Account',
    summary: 'Removes a passkey',
    body: 'Named',
    problems: [404],
  }),
  list('/api/team', 'Team', 'Who has a role in the console', 'Members'),
  post({
    path: '/api/team/role',
    tag: 'Team',
    summary: 'Gives a member another role and ends their sessions',
    body: 'RoleChange',
    problems: [404, 409],
  }),
  post({
    path: '/api/team/remove',
    tag: 'Team',
    summary: 'Takes a member out; the reason is kept in the audit log',
    body: 'Removal',
    problems: [404, 409],
  }),
  post({
    path: '/api/team/reset',
    tag: 'Team',
    summary: 'Makes a link by which a member chooses a new password',
    body: 'Named',
    answer: { description: 'Mailed, or shown this once', schema: 'ResetMade' },
    problems: [404],
  }),
  list('/api/invitations', 'Team', 'Open invitations', 'Invitations'),
  post({
    path: '/api/invitations',
    tag: 'Team',
    summary: 'Invites somebody, by e-mail or by a link that is shown once',
    body: 'Invitation',
    answer: { description: 'Mailed, or shown this once', schema: 'InvitationMade' },
    problems: [409],
  }),
  post({
    path: '/api/invitations/revoke',
    tag: 'Team',
    summary: 'Withdraws an invitation',
    body: 'Named',
    problems: [404],
  }),
  list('/api/tokens', 'Team', 'API tokens, without what makes them work', 'ApiTokens'),
  post({
    path: '/api/tokens',
    tag: 'Team',
    summary: 'Makes an API token',
    body: 'ApiTokenWish',
    answer: { description: 'The token, shown this once', schema: 'ApiTokenMade' },
  }),
  post({
    path: '/api/tokens/revoke',
    tag: 'Team',
    summary: 'Revokes an API token: the next call with it is refused',
    body: 'Named',
    problems: [404],
  }),
]
