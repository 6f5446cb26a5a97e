import { consoleButtonClass } from '#components/console/console-button'
import { LocalTime } from '#components/console/local-time'
import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import type { Notice } from '#lib/auth/read-notice'
import { describeRole } from '#lib/core/access/describe-role'
import type { InvitationView } from '#lib/team/invitations'
import { ConfirmedForm } from './confirmed-form.tsx'
import { errorOf } from './notice.ts'
import { ROLE_OPTIONS } from './role-options.ts'

const AT = 'invite'

/** Invites somebody. Works without a script. */
export function InviteForm({ notice }: { readonly notice: Notice }) {
  return (
    <form
      method="post"
      action="/api/invitations"
      className="grid max-w-[52rem] items-start gap-3 md:grid-cols-[1fr_1fr_auto]"
    >
      <input type="hidden" name="at" value={AT} />
      <TextField
        id="invite-email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="off"
        required
        {...errorOf(notice, AT, 'email')}
      />
      <SelectField
        id="invite-role"
        name="role"
        label="Role"
        options={ROLE_OPTIONS}
        defaultValue="editor"
        {...errorOf(notice, AT, 'role')}
      />
      <button type="submit" className={consoleButtonClass('filled', 'min-h-11 md:mt-[26px]')}>
        Invite
      </button>
    </form>
  )
}

/** Invitations that nobody has accepted yet. */
export function InvitationList({ invitations }: { readonly invitations: readonly InvitationView[] }) {
  if (invitations.length === 0) return <p className="text-ink-2">Nobody is invited at the moment.</p>
  return (
    <ul aria-label="Open invitations">
      {invitations.map(({ id, email, role, by, expiresAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line border-t py-2"
        >
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <strong className="font-semibold">{email}</strong> as {describeRole(role).name.toLowerCase()}
            </p>
            <p className="text-[13px] text-ink-2">
              Invited by {by.name}, open until <LocalTime at={expiresAt} />
            </p>
          </div>
          <ConfirmedForm
            action="/api/invitations/revoke"
            fields={{ id }}
            verb="Withdraw"
            what={`the invitation of ${email}`}
          >
            Its link opens nothing any more. To invite them after all, send a new one.
          </ConfirmedForm>
        </li>
      ))}
    </ul>
  )
}
