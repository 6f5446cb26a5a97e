import { consoleButtonClass } from '#components/console/console-button'
import { LocalTime } from '#components/console/local-time'
import { TextField } from '#components/ui/field'
import type { PasskeyView } from '#lib/auth/passkeys/passkeys'
import type { Notice } from '#lib/auth/read-notice'
import { ConfirmedForm } from './confirmed-form.tsx'
import { Disclosure } from './disclosure.tsx'
import { errorOf, hasFailed } from './notice.ts'

type Props = { readonly passkeys: readonly PasskeyView[]; readonly notice: Notice }

/** One's own passkeys, to rename and to remove. Works without a script. */
export function PasskeyList({ passkeys, notice }: Props) {
  if (passkeys.length === 0) return <p className="text-ink-2">There is no passkey yet.</p>
  return (
    <ul aria-label="Passkeys">
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.id} passkey={passkey} notice={notice} />
      ))}
    </ul>
  )
}

function PasskeyRow({ passkey, notice }: { readonly passkey: PasskeyView; readonly notice: Notice }) {
  const { id, name, createdAt, usedAt } = passkey
  const at = `rename-${id}`.slice(0, 80)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-line border-t py-2">
      <div className="min-w-0">
        <p className="wrap-anywhere font-semibold">{name}</p>
        <p className="text-[13px] text-ink-2">
          Added <LocalTime at={createdAt} />,{' '}
          {usedAt === null ? (
            'never used'
          ) : (
            <>
              last used <LocalTime at={usedAt} />
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <Disclosure summary="Rename…" label={`Rename ${name}…`} open={hasFailed(notice, at)}>
          <form method="post" action="/api/account/passkeys/rename" className="grid gap-2">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="at" value={at} />
            <TextField
              id={`name-${id}`}
              name="name"
              label="Name"
              defaultValue={name}
              maxLength={80}
              required
              {...errorOf(notice, at, 'name')}
            />
            <button type="submit" className={consoleButtonClass('quiet', 'justify-self-start')}>
              Rename
            </button>
          </form>
        </Disclosure>
        <ConfirmedForm
          action="/api/account/passkeys/remove"
          fields={{ id }}
          verb="Remove"
          what={`the passkey ${name}`}
        >
          It does not sign in here any more. To use this device again, add a new passkey on it.
        </ConfirmedForm>
      </div>
    </li>
  )
}
