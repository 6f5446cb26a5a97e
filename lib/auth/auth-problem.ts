import { MIN_PASSWORD_LENGTH } from '#lib/core/access/password-length'

/** Why a sign-in, or a change of who may do what, was refused. Pages receive the code in `?problem=`. */
const AUTH_PROBLEMS = [
  'credentials',
  'too-many-attempts',
  'unavailable',
  'email-invalid',
  'email-taken',
  'name-missing',
  'reason-missing',
  'password-short',
  'password-long',
  'password-common',
  'password-breached',
  'password-wrong',
  'link-used',
  'reset-used',
  'invitation-used',
  'setup-closed',
  'setup-wrong',
  'session-ended',
  'session-unknown',
  'role-missing',
  'role-invalid',
  'already-member',
  'member-unknown',
  'last-owner',
  'account-missing',
  'account-exists',
  'lifetime-invalid',
  'token-unknown',
  'invitation-unknown',
  'sso-failed',
  'sso-refused',
  'sso-unverified',
  'sso-unknown',
  'sso-other',
  'passkey-failed',
  'passkey-unknown',
  'passkey-known',
  'sign-in-again',
] as const
export type AuthProblem = (typeof AUTH_PROBLEMS)[number]

type Description = { readonly status: number; readonly text: string; readonly pointer?: string }

/** What a person reads, what a program gets. One place for the words of form and API. */
const DESCRIPTIONS: Readonly<Record<AuthProblem, Description>> = {
  credentials: { status: 401, text: 'E-mail address and password do not belong together.' },
  'too-many-attempts': { status: 429, text: 'Too many attempts. Wait a moment, then try again.' },
  unavailable: { status: 503, text: 'Signing in does not work right now. Try again in a few seconds.' },
  'email-invalid': {
    status: 400,
    text: 'Enter an e-mail address such as mara@example.com.',
    pointer: '/email',
  },
  'email-taken': {
    status: 409,
    text: 'There is an account with this address. Sign in instead.',
    pointer: '/email',
  },
  'password-short': {
    status: 400,
    text: `Use ${MIN_PASSWORD_LENGTH} characters or more. A sentence is easiest to remember.`,
    pointer: '/password',
  },
  'password-long': { status: 400, text: 'Use 200 characters at most.', pointer: '/password' },
  'name-missing': { status: 400, text: 'Enter a name.', pointer: '/name' },
  'reason-missing': { status: 400, text: 'Say why: the audit log keeps it.', pointer: '/reason' },
  'password-common': {
    status: 400,
    text: 'This is among the passwords that are tried first. Use words that do not belong together.',
    pointer: '/password',
  },
  'password-breached': {
    status: 400,
    text: 'This password is known from a breach of another site. Choose one that you use nowhere else.',
    pointer: '/password',
  },
  'password-wrong': { status: 403, text: 'This is not your current password.', pointer: '/current' },
  'link-used': { status: 401, text: 'This link was used already or is too old. Ask for a new one.' },
  'reset-used': { status: 401, text: 'This link was used already or is too old. Ask for a new one.' },
  'invitation-used': {
    status: 401,
    text: 'This invitation was used, withdrawn or is too old. Ask whoever sent it for a new one.',
  },
  'setup-closed': { status: 409, text: 'This workspace has an owner. Ask them to invite you.' },
  'setup-wrong': { status: 401, text: 'This is not the setup token.', pointer: '/token' },
  'session-ended': { status: 401, text: 'You were signed out. Sign in to go on.' },
  'session-unknown': { status: 404, text: 'This session is over already.' },
  'role-missing': { status: 403, text: 'This account has no access to the console.' },
  'role-invalid': { status: 400, text: 'Choose one of the roles.', pointer: '/role' },
  'already-member': { status: 409, text: 'This person is a member already.', pointer: '/email' },
  'member-unknown': { status: 404, text: 'There is no such member any more.' },
  'last-owner': { status: 409, text: 'This is the last owner. Make somebody else an owner first.' },
  'account-missing': { status: 409, text: 'You came by a one-time link. Open an account first.' },
  'account-exists': { status: 409, text: 'You have an account already.' },
  'lifetime-invalid': { status: 400, text: 'Choose how long it is valid.', pointer: '/days' },
  'token-unknown': { status: 404, text: 'There is no such token any more.' },
  'invitation-unknown': { status: 404, text: 'There is no such invitation any more.' },
  'sso-failed': { status: 503, text: 'Single sign-on did not work. Try again, or sign in another way.' },
  'sso-refused': { status: 401, text: 'Your identity provider did not let you in.' },
  'sso-unverified': {
    status: 403,
    text: 'Your identity provider has not verified your e-mail address. Ask its administrator.',
  },
  'sso-unknown': { status: 403, text: 'You are not a member of this workspace. Ask an owner to invite you.' },
  'sso-other': {
    status: 403,
    text: 'This e-mail address belongs to another person at your identity provider. Ask an owner.',
  },
  'passkey-failed': { status: 401, text: 'The passkey was not accepted. Try again, or sign in another way.' },
  'passkey-unknown': { status: 404, text: 'There is no such passkey here. It may have been removed.' },
  'sign-in-again': {
    status: 403,
    text: 'Sign out and in again first. A new passkey needs a recent sign-in.',
  },
  'passkey-known': { status: 409, text: 'This passkey is here already.' },
}

export function describeAuthProblem(code: AuthProblem): Description {
  return DESCRIPTIONS[code]
}

export function isAuthProblem(value: unknown): value is AuthProblem {
  return AUTH_PROBLEMS.includes(value as AuthProblem)
}
