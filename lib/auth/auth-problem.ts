import { MIN_PASSWORD_LENGTH } from './password.ts'

/** Why a sign-in, a registration or a refresh was refused. Pages receive the code in `?problem=`. */
const AUTH_PROBLEMS = [
  'credentials',
  'too-many-attempts',
  'unavailable',
  'email-invalid',
  'email-taken',
  'password-short',
  'password-long',
  'link-used',
  'session-ended',
  'role-missing',
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
  'link-used': { status: 401, text: 'This link was used already or is too old. Ask for a new one.' },
  'session-ended': { status: 401, text: 'You were signed out. Sign in to go on.' },
  'role-missing': { status: 403, text: 'This account has no access to the console.' },
}

export function describeAuthProblem(code: AuthProblem): Description {
  return DESCRIPTIONS[code]
}

export function isAuthProblem(value: unknown): value is AuthProblem {
  return AUTH_PROBLEMS.includes(value as AuthProblem)
}
