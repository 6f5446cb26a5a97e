import { TextField } from '#components/ui/field'
import { consoleButtonClass } from './console-button.tsx'

/** Posts to the API as a plain form; what is wrong comes back as `?problem=`. */
export function PasswordForm({ next }: { readonly next: string }) {
  return (
    <form method="post" action="/api/auth/login" className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="from" value="/console/sign-in" />
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        required
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
      />
      <button type="submit" className={consoleButtonClass('filled', 'min-h-11')}>
        Sign in
      </button>
      <p className="text-[13px]">
        <a href="/console/sign-in/reset" className="text-tide-text underline underline-offset-4">
          Forgot your password?
        </a>
      </p>
    </form>
  )
}
