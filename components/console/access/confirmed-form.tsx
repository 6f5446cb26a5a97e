import { consoleButtonClass } from '#components/console/console-button'
import { Disclosure } from './disclosure.tsx'

type Props = {
  readonly action: string
  /** What is sent: which one it is about. */
  readonly fields: Readonly<Record<string, string>>
  /** What is to be done, as its button says it: `Revoke`. */
  readonly verb: string
  /** To what, so that several on a page have different names: `the token Deploy script`. */
  readonly what: string
  /** What opens it, where `Revoke…` alone would not tell it from another. */
  readonly summary?: string
  /** What happens then, since it cannot be undone. */
  readonly children: string
}

/** An act that cannot be undone, behind a second step that names what happens. Works without a script. */
export function ConfirmedForm({ action, fields, verb, what, summary, children }: Props) {
  return (
    <Disclosure summary={summary ?? `${verb}…`} label={`${verb} ${what}…`}>
      <form method="post" action={action} className="grid max-w-[32ch] justify-items-start gap-2">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-[13px] text-ink-2">{children}</p>
        <button
          type="submit"
          aria-label={`${verb} ${what}`}
          className={consoleButtonClass('quiet', 'text-loss-text')}
        >
          {verb}
        </button>
      </form>
    </Disclosure>
  )
}
