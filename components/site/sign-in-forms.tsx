import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import type { Dictionary } from '#content/dictionaries/en'
import { MIN_PASSWORD_LENGTH } from '#lib/core/access/password-length'
import { type Language, toPublicPath } from '#lib/core/shop/language'
import { SignInProblem } from './sign-in-problem.tsx'

type Props = { readonly language: Language; readonly words: Dictionary['signIn'] }

const HEADING = 'text-[1.35rem]'

/** Two plain forms: the browser posts them and is led to the account, or back here with a problem. */
export function SignInForms({ language, words }: Props) {
  const hidden = (
    <>
      <input type="hidden" name="next" value={toPublicPath(language, '/account')} />
      <input type="hidden" name="from" value={toPublicPath(language, '/sign-in')} />
    </>
  )
  return (
    <div className="mt-8 grid gap-8">
      <SignInProblem texts={words.problems} />
      <div className="grid max-w-4xl gap-x-14 gap-y-14 sm:grid-cols-2">
        <form method="post" action="/api/auth/login" className="grid content-start gap-4">
          <h2 className={HEADING}>{words.known}</h2>
          {hidden}
          <TextField
            id="email"
            name="email"
            label={words.email}
            type="email"
            autoComplete="username"
            required
          />
          <TextField
            id="password"
            name="password"
            label={words.password}
            type="password"
            autoComplete="current-password"
            required
          />
          <Button type="submit" className="mt-2">
            {words.submit}
          </Button>
        </form>
        <form
          method="post"
          action="/api/auth/register"
          className="grid content-start gap-4 max-sm:border-line max-sm:border-t max-sm:pt-10"
        >
          <h2 className={HEADING}>{words.registerIntro}</h2>
          {hidden}
          <TextField id="new-name" name="name" label={words.name} autoComplete="name" maxLength={80} />
          <TextField
            id="new-email"
            name="email"
            label={words.email}
            type="email"
            autoComplete="email"
            required
          />
          <TextField
            id="new-password"
            name="password"
            label={words.password}
            hint={words.passwordHint}
            type="password"
            autoComplete="new-password"
            minLength={MIN_PASSWORD_LENGTH}
            required
          />
          <Button type="submit" look="quiet" className="mt-2">
            {words.register}
          </Button>
        </form>
      </div>
    </div>
  )
}
