import { consoleButtonClass } from './console-button.tsx'
import { Wordmark } from './wordmark.tsx'

type Props = { readonly name: string; readonly role: string; readonly environment: string }

const LINK = 'inline-flex min-h-8 items-center px-1 hover:text-ink'

/** Where one is, in which environment, and as whom. */
export function TopBar({ name, role, environment }: Props) {
  return (
    <header className="border-line border-b">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-2 focus:underline"
      >
        Skip to content
      </a>
      <div className="console-width flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 py-2">
        <a href="/console" aria-label="Shoreline console">
          <Wordmark />
        </a>
        <nav aria-label="Console" className="flex gap-4 text-ink-2">
          <a href="/console" aria-current="page" className={`${LINK} font-semibold text-ink`}>
            Experiments
          </a>
          <a href="/" className={LINK}>
            Storefront
          </a>
        </nav>
        <div className="ml-auto flex items-center gap-3 text-[13px]">
          <span className="rounded-input border border-line px-2 py-0.5 text-ink-2">{environment}</span>
          <span className="hidden text-ink-2 sm:inline">
            {name}
            {name.toLowerCase() !== role && `, ${role}`}
          </span>
          <form method="post" action="/api/auth/logout">
            <input type="hidden" name="next" value="/console/sign-in" />
            <button type="submit" className={consoleButtonClass('plain', 'px-1')}>
              Sign out
            </button>
          </form>
        </div>
      </div>
    </header>
  )
}
