import type { Metadata } from 'next'
import { LinkForm } from '#components/console/link-form'
import { PasswordForm } from '#components/console/password-form'
import { Wordmark } from '#components/console/wordmark'
import { describeAuthProblem, isAuthProblem } from '#lib/auth/auth-problem'
import { sanitizeNext } from '#lib/auth/sanitize-next'

export const metadata: Metadata = { title: 'Sign in' }

type Query = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** Sign-in by password or, with a `token` in the address, by a one-time link. Both forms work without a script. */
export default async function SignInPage({ searchParams }: { readonly searchParams: Query }) {
  const { next, problem, token } = await searchParams
  const target = sanitizeNext(toText(next)) ?? '/console'
  const code = toText(problem)
  const link = toText(token)
  const isLink = link !== undefined && code === undefined
  return (
    <>
      <header className="border-line border-b">
        <div className="console-width flex min-h-14 items-center">
          <Wordmark />
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-[24rem] gap-6 px-4 pt-[max(8vh,2rem)] pb-12">
        <h1 className="font-semibold text-[28px] leading-8 tracking-[-0.01em]">
          {isLink ? 'Welcome to the console' : 'Sign in to the console'}
        </h1>
        {isAuthProblem(code) && (
          <p role="alert" className="border-loss border-l-2 pl-3 text-loss-text">
            {describeAuthProblem(code).text}
          </p>
        )}
        {isLink ? <LinkForm token={link} next={target} /> : <PasswordForm next={target} />}
      </main>
    </>
  )
}

function toText(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
