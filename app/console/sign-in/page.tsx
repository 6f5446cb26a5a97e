import type { Metadata } from 'next'
import { NoticeLine } from '#components/console/access/notice-line'
import { OtherWays } from '#components/console/access/other-ways'
import { SignInFrame } from '#components/console/access/sign-in-frame'
import { LinkForm } from '#components/console/link-form'
import { PasswordForm } from '#components/console/password-form'
import { accessEnv } from '#lib/access-env'
import { readNotice } from '#lib/auth/read-notice'
import { sanitizeNext } from '#lib/auth/sanitize-next'
import { env } from '#lib/env'
import { hasOwner } from '#lib/team/has-owner'

export const metadata: Metadata = { title: 'Sign in' }
/** Which ways lead in is told by the environment of the running server, not of the build. */
export const dynamic = 'force-dynamic'

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>

/**
 * Sign-in by password, passkey or single sign-on or, with a `token` in the address, by a one-time link. All but the passkey
 * work without a script.
 */
export default async function SignInPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams
  const target = sanitizeNext(toText(query.next)) ?? '/console'
  const link = toText(query.token)
  const isLink = link !== undefined && query.problem === undefined
  const { oidc, setupToken } = accessEnv()
  return (
    <SignInFrame title={isLink ? 'Welcome to the console' : 'Sign in to the console'}>
      <NoticeLine notice={readNotice(query)} />
      {isLink ? (
        <LinkForm token={link} next={target} />
      ) : (
        <>
          <PasswordForm next={target} />
          <OtherWays next={target} hasSso={oidc !== undefined} firstTime={await firstTimeBy(setupToken)} />
        </>
      )}
    </SignInFrame>
  )
}

/** The store is asked only where the answer matters: everybody can open this page. */
async function firstTimeBy(setupToken: string | undefined): Promise<'link' | 'setup' | 'invitation'> {
  if (setupToken === undefined && env().onPlatform) return 'invitation'
  if (await hasOwner()) return 'invitation'
  return setupToken === undefined ? 'link' : 'setup'
}

function toText(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
