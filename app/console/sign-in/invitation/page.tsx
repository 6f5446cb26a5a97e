import type { Metadata } from 'next'
import { NoticeLine } from '#components/console/access/notice-line'
import { PersonFields } from '#components/console/access/person-fields'
import { SignInFrame } from '#components/console/access/sign-in-frame'
import { consoleButtonClass } from '#components/console/console-button'
import { readNotice } from '#lib/auth/read-notice'
import { describeRole } from '#lib/core/access/describe-role'
import { log } from '#lib/observability/log'
import { findInvitation, type InvitationView } from '#lib/team/invitations'

export const metadata: Metadata = { title: 'Invitation' }
/** Whether an invitation is open still is asked for every view. */
export const dynamic = 'force-dynamic'

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** Accepts an invitation. Looking at it uses nothing up, so that mail scanners cannot; only the form does. */
export default async function InvitationPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams
  const token = typeof query.token === 'string' ? query.token : ''
  const invitation = await find(token)
  if (typeof invitation === 'string') return <Closed words={invitation} />
  const notice = readNotice(query)
  const { email, role, by } = invitation
  return (
    <SignInFrame title="You are invited">
      <p className="wrap-anywhere text-ink-2">
        {by.name} invites you as {describeRole(role).name.toLowerCase()}: you may {describeRole(role).may}.
      </p>
      <NoticeLine notice={notice} fields={['name', 'password']} />
      <form method="post" action="/api/auth/accept" className="grid gap-4">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value="/console" />
        <input type="hidden" name="from" value={`/console/sign-in/invitation?token=${token}`} />
        <PersonFields notice={notice} at={null} email={email} />
        <button type="submit" className={consoleButtonClass('filled', 'min-h-11')}>
          Accept and sign in
        </button>
      </form>
    </SignInFrame>
  )
}

function Closed({ words }: { readonly words: string }) {
  return (
    <SignInFrame title="This invitation cannot be used">
      <p className="text-ink-2">{words}</p>
      <a href="/console/sign-in" className={consoleButtonClass('quiet', 'justify-self-start')}>
        Sign in
      </a>
    </SignInFrame>
  )
}

async function find(token: string): Promise<InvitationView | string> {
  try {
    const found = await findInvitation(token, new Date())
    return found ?? 'It was used, withdrawn or is too old. Ask whoever sent it for a new one.'
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    return 'It cannot be looked up right now. Nothing was used up: open the link again in a few seconds.'
  }
}
