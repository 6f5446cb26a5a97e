import { consoleButtonClass } from '#components/console/console-button'
import type { Theme } from './theme.ts'
import { ThemeSwitch } from './theme-switch.tsx'

type Props = { readonly name: string; readonly role: string; readonly theme: Theme }

const ITEM = 'flex min-h-9 w-full cursor-pointer items-center rounded-input px-3 text-left hover:bg-sand-2'

/** Who one is, how the console looks, and the way out. Opens and signs out without a script too. */
export function AccountMenu({ name, role, theme }: Props) {
  return (
    <>
      <button type="button" popoverTarget="account" className={consoleButtonClass('quiet', 'max-w-40')}>
        <span className="sr-only">Account of </span>
        <span className="truncate">{name}</span>
      </button>
      <div id="account" popover="auto" className="console-menu">
        <p className="wrap-anywhere px-3 pt-2 font-semibold">{name}</p>
        <p className="px-3 pb-2 text-[13px] text-ink-2">Role: {role}</p>
        <ThemeSwitch initial={theme} />
        <div className="border-line border-t pt-1">
          <a href="/console/account" className={ITEM}>
            Your account
          </a>
          <form method="post" action="/api/auth/logout">
            <input type="hidden" name="next" value="/console/sign-in" />
            <button type="submit" className={ITEM}>
              Sign out
            </button>
          </form>
        </div>
      </div>
    </>
  )
}
