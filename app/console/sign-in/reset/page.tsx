import type { Metadata } from 'next'
import { NewPasswordField } from '#components/console/access/new-password-field'
import { NoticeLine } from '#components/console/access/notice-line'
import { SignInFrame } from '#components/console/access/sign-in-frame'
import { consoleButtonClass } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { mailer } from '#lib/auth/mail/mailer'
import { type Notice, readNotice } from '#lib/auth/read-notice'
import { errorOf } from '../../../../components/console/access/notice.ts'

export const metadata: Metadata = { title: 'New password' }
/** Whether e-mail is set up is told by the environment of the running server. */
export const dynamic = 'force-dynamic'

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** Asks for a link for a new password or, with a `token` in the address, for the password. */
export default async function ResetPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams
  const notice = readNotice(query)
  const isUsed = query.problem === 'reset-used'
  if (typeof query.token === 'string' && !isUsed)
    return <ChoosePassword token={query.token} notice={notice} />
  return (
    <SignInFrame title="Forgot your password?">
      <NoticeLine notice={notice} />
      {mailer() === null ? (
        <p className="text-ink-2">
          Ask an owner of your workspace: under Team they can make a link for a new password. On your own
          machine <code className="font-mono text-ink">npm run --silent sign-in</code> prints a one-time link.
        </p>
      ) : (
        notice.done === null && <AskForLink />
      )}
      <a href="/console/sign-in" className="text-[13px] text-tide-text underline underline-offset-4">
        Back to sign-in
      </a>
    </SignInFrame>
  )
}

function AskForLink() {
  return (
    <form method="post" action="/api/auth/forgot" className="grid gap-4">
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        hint="We send a link to it, if it belongs to an account."
        autoComplete="username"
        required
      />
      <button type="submit" className={consoleButtonClass('filled', 'min-h-11')}>
        Send a link
      </button>
    </form>
  )
}

function ChoosePassword({ token, notice }: { readonly token: string; readonly notice: Notice }) {
  return (
    <SignInFrame title="Choose a new password">
      <NoticeLine notice={notice} fields={['password']} />
      <form method="post" action="/api/auth/reset" className="grid gap-4">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value="/console" />
        <input type="hidden" name="from" value={`/console/sign-in/reset?token=${token}`} />
        <NewPasswordField id="password" label="New password" {...errorOf(notice, null, 'password')} />
        <button type="submit" className={consoleButtonClass('filled', 'min-h-11')}>
          Save and sign in
        </button>
      </form>
    </SignInFrame>
  )
}
