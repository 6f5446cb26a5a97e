import { consoleButtonClass } from './console-button.tsx'

type Props = { readonly token: string; readonly next: string }

/** Asks for the click that a scanner does not make: only the post uses the link up. */
export function LinkForm({ token, next }: Props) {
  return (
    <form method="post" action="/api/auth/link" className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="from" value="/console/sign-in" />
      <p className="text-ink-2">
        This link works once and signs in whoever uses it. You stay signed in for 30 days.
      </p>
      <button type="submit" className={consoleButtonClass('filled', 'min-h-11')}>
        Go to the console
      </button>
    </form>
  )
}
