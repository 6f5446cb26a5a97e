import { consoleButtonClass } from '#components/console/console-button'
import { PasskeySignIn } from './passkey-sign-in.tsx'

type Props = {
  readonly next: string
  readonly hasSso: boolean
  /** How somebody without an account gets one. */
  readonly firstTime: 'link' | 'setup' | 'invitation'
}

/** The ways in besides the password, and what to do the first time. */
export function OtherWays({ next, hasSso, firstTime }: Props) {
  return (
    <div className="grid gap-3 border-line border-t pt-5">
      {hasSso && (
        <a
          href={`/api/auth/sso?next=${encodeURIComponent(next)}`}
          className={consoleButtonClass('quiet', 'min-h-11')}
        >
          Sign in with single sign-on
        </a>
      )}
      <PasskeySignIn next={next} />
      <p className="text-[13px] text-ink-2">
        {firstTime === 'invitation' && 'First time here? An owner of the workspace can invite you.'}
        {firstTime === 'setup' && (
          <>
            First time here?{' '}
            <a href="/console/sign-in/setup" className="text-tide-text underline underline-offset-4">
              Set up the first owner
            </a>
            .
          </>
        )}
        {firstTime === 'link' && (
          <>
            First time here? <code className="font-mono text-ink">npm run demo</code> prints a one-time link
            for the owner.
          </>
        )}
      </p>
    </div>
  )
}
