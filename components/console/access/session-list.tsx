import { consoleButtonClass } from '#components/console/console-button'
import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import type { SessionView } from '#lib/auth/sessions-of'
import { describeSession, describeWay } from './describe-session.ts'

type Props = { readonly sessions: readonly SessionView[]; readonly current: string | null }

/** Where one is signed in, and the way out of each. Works without a script. */
export function SessionList({ sessions, current }: Props) {
  return (
    <div className="grid gap-4">
      <ul aria-label="Sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isCurrent={session.id === current} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {sessions.length > 1 && <EndButton end="others">Sign out everywhere else</EndButton>}
        <EndButton end="all">Sign out everywhere</EndButton>
      </div>
    </div>
  )
}

function SessionRow({ session, isCurrent }: { readonly session: SessionView; readonly isCurrent: boolean }) {
  const name = describeSession(session)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-t py-2">
      <div className="min-w-0">
        <p>
          {name} {isCurrent && <Badge tone="tide">This one</Badge>}
        </p>
        <p className="text-[13px] text-ink-2">
          Signed in {describeWay(session)} <LocalTime at={session.startedAt} />, last used{' '}
          <LocalTime at={session.usedAt} />
        </p>
      </div>
      {!isCurrent && (
        <EndButton end={session.id} label={`Sign out ${name}`}>
          Sign out
        </EndButton>
      )}
    </li>
  )
}

type EndProps = { readonly end: string; readonly label?: string; readonly children: string }

function EndButton({ end, label, children }: EndProps) {
  return (
    <form method="post" action="/api/account/sessions">
      <input type="hidden" name="end" value={end} />
      <button type="submit" aria-label={label} className={consoleButtonClass('quiet')}>
        {children}
      </button>
    </form>
  )
}
