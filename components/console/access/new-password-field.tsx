import { TextField } from '#components/ui/field'
import { MIN_PASSWORD_LENGTH } from '#lib/core/access/password-length'

type Props = { readonly id: string; readonly label?: string; readonly error?: string }

/** A password that somebody chooses. Pasting and password managers are welcome (WCAG 3.3.8). */
export function NewPasswordField({ id, label = 'Password', error }: Props) {
  return (
    <TextField
      id={id}
      name="password"
      type="password"
      label={label}
      hint={`${MIN_PASSWORD_LENGTH} characters or more. A few words that do not belong together are easiest to remember.`}
      autoComplete="new-password"
      minLength={MIN_PASSWORD_LENGTH}
      maxLength={200}
      required
      {...(error !== undefined && { error })}
    />
  )
}
