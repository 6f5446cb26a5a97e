import { consoleButtonClass } from '#components/console/console-button'
import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import { TextField } from '#components/ui/field'
import { SelectField } from '#components/ui/select-field'
import type { Notice } from '#lib/auth/read-notice'
import { describeRole } from '#lib/core/access/describe-role'
import type { ApiTokenView } from '#lib/team/api-tokens'
import { ConfirmedForm } from './confirmed-form.tsx'
import { errorOf } from './notice.ts'
import { TOKEN_ROLE_OPTIONS } from './role-options.ts'

const AT = 'token'
const LIFETIMES = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
]

/** Makes a token for a program. Works without a script. */
export function TokenForm({ notice }: { readonly notice: Notice }) {
  return (
    <form
      method="post"
      action="/api/tokens"
      className="grid max-w-[60rem] items-start gap-3 md:grid-cols-[1fr_1fr_8rem_auto]"
    >
      <input type="hidden" name="at" value={AT} />
      <TextField
        id="token-name"
        name="name"
        label="What it is for"
        placeholder="Deploy script"
        maxLength={80}
        autoComplete="off"
        required
        {...errorOf(notice, AT, 'name')}
      />
      <SelectField
        id="token-role"
        name="role"
        label="It may"
        options={TOKEN_ROLE_OPTIONS}
        defaultValue="viewer"
        {...errorOf(notice, AT, 'role')}
      />
      <SelectField
        id="token-days"
        name="days"
        label="Valid for"
        options={LIFETIMES}
        defaultValue="90"
        {...errorOf(notice, AT, 'days')}
      />
      <button type="submit" className={consoleButtonClass('quiet', 'min-h-11 md:mt-[26px]')}>
        Make a token
      </button>
    </form>
  )
}

/** The tokens there are, with what tells whether anybody needs them still. */
export function TokenList({
  tokens,
  now,
}: {
  readonly tokens: readonly ApiTokenView[]
  readonly now: number
}) {
  if (tokens.length === 0) return <p className="text-ink-2">There are no tokens.</p>
  return (
    <ul aria-label="API tokens">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} isOver={Date.parse(token.expiresAt) <= now} />
      ))}
    </ul>
  )
}

function TokenRow({ token, isOver }: { readonly token: ApiTokenView; readonly isOver: boolean }) {
  const { id, name, role, by, at, usedAt, expiresAt } = token
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line border-t py-2">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <strong className="font-semibold">{name}</strong> may {describeRole(role).may}{' '}
          {isOver && <Badge tone="warn">Expired</Badge>}
        </p>
        <p className="text-[13px] text-ink-2">
          Made by {by.name} <LocalTime at={at} />, {isOver ? 'expired' : 'valid until'}{' '}
          <LocalTime at={expiresAt} />,{' '}
          {usedAt === null ? (
            'never used'
          ) : (
            <>
              last used <LocalTime at={usedAt} />
            </>
          )}
        </p>
      </div>
      <ConfirmedForm action="/api/tokens/revoke" fields={{ id }} verb="Revoke" what={`the token ${name}`}>
        Programs that use it stop working at once. It cannot be given back: they need a new one.
      </ConfirmedForm>
    </li>
  )
}
