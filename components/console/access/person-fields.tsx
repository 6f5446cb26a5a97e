import { TextField } from '#components/ui/field'
import type { Notice } from '#lib/auth/read-notice'
import { NewPasswordField } from './new-password-field.tsx'
import { errorOf } from './notice.ts'

type Props = {
  readonly notice: Notice
  /** The form's own name in `at`, if it has one. */
  readonly at: string | null
  /** An address that is settled already; it is shown, and not asked for. */
  readonly email?: string
}

/** Who opens an account: address, name and password, with what is wrong beside each. */
export function PersonFields({ notice, at, email }: Props) {
  return (
    <>
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        required
        {...(email !== undefined && { value: email, readOnly: true })}
        {...errorOf(notice, at, 'email')}
      />
      <TextField
        id="name"
        name="name"
        label="Name"
        hint="Colleagues see it beside what you publish."
        autoComplete="name"
        maxLength={80}
        required
        {...errorOf(notice, at, 'name')}
      />
      <NewPasswordField id="password" {...errorOf(notice, at, 'password')} />
    </>
  )
}
