import { describeAuthProblem, isAuthProblem } from './auth-problem.ts'

/** What a page says about the form that led to it. */
export type Notice = {
  /** Which form it was, as it named itself in `at`. */
  readonly at: string | null
  readonly done: string | null
  /** `field` is the name of the input beside which it belongs, if it is about one. */
  readonly problem: { readonly text: string; readonly field: string | null } | null
}

const DONE: Readonly<Record<string, string>> = {
  asked: 'If this address belongs to an account, a link is on its way. It works for an hour.',
  'signed-out': 'You are signed out everywhere.',
  'role-changed': 'The role was changed. They sign in again with the new one.',
  'member-removed': 'The member was removed and signed out everywhere.',
  'invitation-mailed': 'The invitation was sent.',
  'invitation-made': 'The invitation is ready. Pass its link on yourself.',
  'invitation-revoked': 'The invitation was withdrawn. Its link does not work any more.',
  'reset-mailed': 'A link for a new password was sent.',
  'reset-made': 'The link for a new password is ready. Pass it on yourself.',
  'token-made': 'The token is ready. Copy it now.',
  'token-revoked': 'The token was revoked. It does not work any more.',
  'password-changed': 'Your password was changed. You are signed out everywhere else.',
  'account-opened': 'Your account is open. From now on you sign in with your e-mail address and password.',
  'session-ended': 'That session was ended.',
  'sessions-ended': 'You are signed out everywhere else.',
  'passkey-added': 'The passkey was added. You can sign in with it from now on.',
  'passkey-renamed': 'The passkey was renamed.',
  'passkey-removed': 'The passkey was removed. It does not sign in any more.',
}

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads `?done=`, `?problem=` and `?at=`. Words that are none of ours are not shown. */
export function readNotice({ done, problem, at }: Query): Notice {
  return {
    at: typeof at === 'string' ? at : null,
    done: (typeof done === 'string' && Object.hasOwn(DONE, done) && DONE[done]) || null,
    problem: isAuthProblem(problem) ? toProblem(problem) : null,
  }
}

function toProblem(code: Parameters<typeof describeAuthProblem>[0]): NonNullable<Notice['problem']> {
  const { text, pointer } = describeAuthProblem(code)
  return { text, field: pointer?.slice(1) ?? null }
}
