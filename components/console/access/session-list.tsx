import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import type { SessionView } from '#lib/auth/sessions-of'
import { ConfirmedForm } from './confirmed-form.tsx'
import { describeSession, describeWay } from './describe-session.ts'

type Props = { readonly sessions: readonly SessionView[]; readonly current: string | null }

const ACTION = '/api/account/sessions'

/** Where one is signed in, and the way out of each. Works without a script. */
export function SessionList({ sessions, current }: Props) {
  return (
    <div className="grid gap-4">
      <ul aria-label="Sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isCurrent={session.id === current} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-6">
        {sessions.length > 1 && (
          <ConfirmedForm
            action={ACTION}
            fields={{ end: 'others' }}
            verb="Sign out"
            what="everywhere else"
            summary="Sign out everywhere else…"
          >
            Every session but this one ends at once. What is typed there and not saved is lost.
          </ConfirmedForm>
        )}
        <ConfirmedForm
          action={ACTION}
          fields={{ end: 'all' }}
          verb="Sign out"
          what="everywhere"
          summary="Sign out everywhere…"
        >
          Every session ends at once, this one too. You sign in again with your password or a passkey.
        </ConfirmedForm>
      </div>
    </div>
  )
}

function SessionRow({ session, isCurrent }: { readonly session: SessionView; readonly isCurrent: boolean }) {
  const name = describeSession(session)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line border-t py-2">
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
        <ConfirmedForm action={ACTION} fields={{ end: session.id }} verb="Sign out" what={name}>
          That session ends at once. What is typed there and not saved is lost.
        </ConfirmedForm>
      )}
    </li>
  )
}
