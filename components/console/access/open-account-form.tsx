import { consoleButtonClass } from '#components/console/console-button'
import type { Notice } from '#lib/auth/read-notice'
import { PersonFields } from './person-fields.tsx'

const AT = 'open'

/** Opens an account for somebody who came by a one-time link. */
export function OpenAccountForm({ notice }: { readonly notice: Notice }) {
  return (
    <form method="post" action="/api/account" className="grid max-w-[24rem] gap-4">
      <input type="hidden" name="at" value={AT} />
      <PersonFields notice={notice} at={AT} />
      <button type="submit" className={consoleButtonClass('filled', 'justify-self-start')}>
        Open account
      </button>
    </form>
  )
}
