import type { Metadata } from 'next'
import { NoticeLine } from '#components/console/access/notice-line'
import { PersonFields } from '#components/console/access/person-fields'
import { SignInFrame } from '#components/console/access/sign-in-frame'
import { consoleButtonClass } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import { accessEnv } from '#lib/access-env'
import { readNotice } from '#lib/auth/read-notice'
import { errorOf } from '../../../../components/console/access/notice.ts'

export const metadata: Metadata = { title: 'First owner' }
/** Whether there is a setup token is told by the environment of the running server. */
export const dynamic = 'force-dynamic'

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>
const FIELDS = ['token', 'email', 'name', 'password']

/** Makes the first owner of whoever knows the setup token. */
export default async function SetupPage({ searchParams }: { readonly searchParams: Query }) {
  const notice = readNotice(await searchParams)
  if (accessEnv().setupToken === undefined)
    return (
      <SignInFrame title="Setup is closed">
        <p className="text-ink-2">
          Set <code className="font-mono text-ink">SETUP_TOKEN</code> in the environment to make the first
          owner here, or use the one-time link that{' '}
          <code className="font-mono text-ink">npm run --silent sign-in</code> prints.
        </p>
      </SignInFrame>
    )
  return (
    <SignInFrame title="Set up the first owner">
      <p className="text-ink-2">
        This works once, while the workspace has no owner. Owners invite everybody else.
      </p>
      <NoticeLine notice={notice} fields={FIELDS} />
      <form method="post" action="/api/auth/setup" className="grid gap-4">
        <input type="hidden" name="next" value="/console" />
        <input type="hidden" name="from" value="/console/sign-in/setup" />
        <TextField
          id="token"
          name="token"
          type="password"
          label="Setup token"
          hint="The value of SETUP_TOKEN."
          autoComplete="off"
          required
          {...errorOf(notice, null, 'token')}
        />
        <PersonFields notice={notice} at={null} />
        <button type="submit" className={consoleButtonClass('filled', 'min-h-11')}>
          Set up and sign in
        </button>
      </form>
    </SignInFrame>
  )
}
