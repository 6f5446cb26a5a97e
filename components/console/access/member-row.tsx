import { consoleButtonClass } from '#components/console/console-button'
import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import { INPUT_CLASS, TextField } from '#components/ui/field'
import type { Notice } from '#lib/auth/read-notice'
import { describeRole } from '#lib/core/access/describe-role'
import { CONSOLE_ROLES } from '#lib/core/access/roles'
import type { MemberView } from '#lib/team/read-members'
import { Disclosure } from './disclosure.tsx'
import { errorOf, hasFailed } from './notice.ts'

type Props = {
  readonly member: MemberView
  readonly isSelf: boolean
  readonly canManage: boolean
  readonly notice: Notice
}

/** A member: who, since when, what they may, and for owners what can be done about it. */
export function MemberRow({ member, isSelf, canManage, notice }: Props) {
  const { id, name, email, role, joinedAt } = member
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-t py-3 md:grid-cols-[1fr_15rem_14rem]">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">
          {name} {isSelf && <Badge>You</Badge>}
        </p>
        <p className="wrap-anywhere text-[13px] text-ink-2">
          {email}, joined <LocalTime at={joinedAt} />
        </p>
      </div>
      {canManage ? (
        <RoleForm member={member} />
      ) : (
        <p>
          {describeRole(role).name} <span className="text-ink-2">may {describeRole(role).may}</span>
        </p>
      )}
      {canManage && (
        <div className="grid content-start gap-1">
          {!isSelf && <ResetForm member={member} />}
          <Disclosure summary="Remove…" label={`Remove ${name}…`} open={hasFailed(notice, `remove-${id}`)}>
            <RemoveForm member={member} notice={notice} />
          </Disclosure>
        </div>
      )}
    </li>
  )
}

function RoleForm({ member: { id, name, role } }: Pick<Props, 'member'>) {
  return (
    <form method="post" action="/api/team/role" className="flex items-start gap-2">
      <input type="hidden" name="id" value={id} />
      <select name="role" defaultValue={role} aria-label={`Role of ${name}`} className={INPUT_CLASS}>
        {CONSOLE_ROLES.map((one) => (
          <option key={one} value={one}>
            {describeRole(one).name}
          </option>
        ))}
      </select>
      <button
        type="submit"
        aria-label={`Change the role of ${name}`}
        className={consoleButtonClass('quiet', 'min-h-11 shrink-0')}
      >
        Change
      </button>
    </form>
  )
}

function ResetForm({ member: { id, name } }: Pick<Props, 'member'>) {
  return (
    <form method="post" action="/api/team/reset">
      <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        aria-label={`New password link for ${name}`}
        className="inline-flex min-h-8 cursor-pointer items-center text-[13px] text-tide-text underline underline-offset-4 hover:text-ink"
      >
        New password link
      </button>
    </form>
  )
}

function RemoveForm({ member: { id, name }, notice }: Pick<Props, 'member' | 'notice'>) {
  const at = `remove-${id}`
  return (
    <form method="post" action="/api/team/remove" className="grid gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="at" value={at} />
      <p className="text-[13px] text-ink-2">
        {name} is signed out everywhere and cannot come back without an invitation.
      </p>
      <TextField
        id={`reason-${id}`}
        name="reason"
        label="Why"
        maxLength={80}
        required
        {...errorOf(notice, at, 'reason')}
      />
      <button
        type="submit"
        aria-label={`Remove ${name}`}
        className={consoleButtonClass('quiet', 'text-loss-text')}
      >
        Remove
      </button>
    </form>
  )
}
