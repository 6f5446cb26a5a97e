import { consoleButtonClass } from '#components/console/console-button'
import { TextField } from '#components/ui/field'
import type { Notice } from '#lib/auth/read-notice'
import { NewPasswordField } from './new-password-field.tsx'
import { errorOf } from './notice.ts'

const AT = 'password'

type Props = { readonly email: string; readonly hasPassword: boolean; readonly notice: Notice }

/** Changes the password, or sets the first one. The name is there for password managers. */
export function PasswordChange({ email, hasPassword, notice }: Props) {
  return (
    <form method="post" action="/api/account/password" className="grid max-w-[24rem] gap-4">
      <input type="hidden" name="at" value={AT} />
      <input
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      {hasPassword && (
        <TextField
          id="current-password"
          name="current"
          type="password"
          label="Current password"
          autoComplete="current-password"
          required
          {...errorOf(notice, AT, 'current')}
        />
      )}
      <NewPasswordField id="new-password" label="New password" {...errorOf(notice, AT, 'password')} />
      <button type="submit" className={consoleButtonClass('quiet', 'justify-self-start')}>
        {hasPassword ? 'Change password' : 'Set a password'}
      </button>
    </form>
  )
}
