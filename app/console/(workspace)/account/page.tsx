import type { Metadata } from 'next'
import { AddPasskey } from '#components/console/access/add-passkey'
import { NoticeLine } from '#components/console/access/notice-line'
import { OpenAccountForm } from '#components/console/access/open-account-form'
import { PasskeyList } from '#components/console/access/passkey-list'
import { PasswordChange } from '#components/console/access/password-change'
import { SessionList } from '#components/console/access/session-list'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { Section } from '#components/ui/section'
import { type Notice, readNotice } from '#lib/auth/read-notice'
import { type OwnAccount, readOwnAccount } from '#lib/auth/read-own-account'
import { familyOf } from '#lib/auth/read-standing'
import { describeRole } from '#lib/core/access/describe-role'
import { CONSOLE_ROLES } from '#lib/core/access/roles'
import { log } from '#lib/observability/log'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Your account' }
/** Sessions and passkeys are read anew for every view. */
export const dynamic = 'force-dynamic'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** Fields of forms on this page that say themselves what is wrong with them. */
const FIELDS = ['email', 'name', 'current', 'password']

export default async function AccountPage({ searchParams }: Props) {
  const session = await requireSession('/console/account')
  const notice = readNotice(await searchParams)
  const own = await read(session.sub)
  const role = CONSOLE_ROLES.findLast((one) => session.roles.includes(one)) ?? 'viewer'
  const { name, may } = describeRole(role)
  return (
    <>
      <PageHeader title="Your account" description={`${name}: you may ${may}.`} />
      <div className="pb-4 empty:hidden">
        <NoticeLine notice={notice} fields={notice.at === null ? [] : FIELDS} />
      </div>
      {own === null ? (
        <ProblemNote
          title="Your account cannot be read right now"
          detail="Redis does not answer. Nothing was changed."
          retryHref="/console/account"
        />
      ) : (
        <Account own={own} notice={notice} current={familyOf(session)} />
      )}
    </>
  )
}

type AccountProps = { readonly own: OwnAccount; readonly notice: Notice; readonly current: string | null }

function Account({ own: { account, sessions, passkeys }, notice, current }: AccountProps) {
  return (
    <>
      {account === null ? (
        <Section
          id="open"
          title="Open an account"
          hint="You came by a one-time link, which cannot be used again. With an account you can come back."
        >
          <OpenAccountForm notice={notice} />
        </Section>
      ) : (
        <>
          <Section id="password" title="Password" hint={`You sign in as ${account.email}.`}>
            <PasswordChange email={account.email} hasPassword={account.hasPassword} notice={notice} />
          </Section>
          <Section
            id="passkeys"
            title="Passkeys"
            hint="Sign in with a finger, a face or a PIN. Nothing to remember, and nothing to give away on a wrong site."
          >
            <div className="grid gap-6">
              <PasskeyList passkeys={passkeys} notice={notice} />
              <AddPasskey />
            </div>
          </Section>
        </>
      )}
      <Section
        id="sessions"
        title="Sessions"
        hint="Where you are signed in. A session ends by itself after 30 days."
      >
        <SessionList sessions={sessions} current={current} />
      </Section>
    </>
  )
}

async function read(sub: string): Promise<OwnAccount | null> {
  try {
    return await readOwnAccount(sub, Date.now())
  } catch (error) {
    log('error', 'account-unavailable', { error })
    return null
  }
}
