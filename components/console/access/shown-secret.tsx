import { CopyButton } from './copy-button.tsx'

type Props = {
  readonly shown: {
    readonly kind: 'invitation' | 'reset' | 'token'
    readonly subject: string
    readonly secret: string
  }
}

const TITLES = {
  invitation: 'Invitation for',
  reset: 'New password for',
  token: 'Token',
} as const
const HINTS = {
  invitation: 'Pass this link on to them and to nobody else. It works once, within seven days.',
  reset: 'Pass this link on to them and to nobody else. It works once, within the next hour.',
  token: 'Keep it where your program finds it, and out of your code.',
} as const

/** A link or token in the one moment in which it can be read. */
export function ShownSecret({ shown: { kind, subject, secret } }: Props) {
  return (
    <section aria-labelledby="shown" className="mb-6 grid gap-2 border-tide border-l-2 pl-4">
      <h2 id="shown" className="wrap-anywhere font-semibold text-[16px] leading-6">
        {TITLES[kind]} {subject}
      </h2>
      <p className="max-w-[68ch] text-ink-2">{HINTS[kind]} You cannot see it again later.</p>
      <div className="flex max-w-[44rem] items-center gap-2">
        <input
          readOnly
          aria-label={kind === 'token' ? 'The token' : 'The link'}
          value={secret}
          className="min-h-9 w-full min-w-0 rounded-input border border-control bg-sand-1 px-2 font-mono text-[13px]"
        />
        <CopyButton text={secret} />
      </div>
    </section>
  )
}
