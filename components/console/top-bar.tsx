import { type ReactNode, Suspense } from 'react'
import type { Role } from '#lib/core/access/roles'
import { consoleButtonClass } from './console-button.tsx'
import { AccountMenu } from './shell/account-menu.tsx'
import { Keyboard } from './shell/keyboard.tsx'
import { RAIL_ID } from './shell/rail.tsx'
import type { Theme } from './shell/theme.ts'

type Props = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly environment: string
  readonly theme: Theme
  /** What is live; may come later than the rest. */
  readonly truth: ReactNode
}

/** What is live at the edge, in which environment one is, the way to everything by name, and as whom one is here. */
export function TopBar({ name, roles, environment, theme, truth }: Props) {
  return (
    <header className="top-bar sticky top-0 z-20 border-line border-b bg-paper">
      <div className="flex min-h-14 items-center gap-3 px-[clamp(12px,3vw,32px)]">
        <button
          type="button"
          popoverTarget={RAIL_ID}
          aria-label="All pages"
          className={consoleButtonClass('quiet', 'min-h-9 lg:hidden')}
        >
          <svg
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            aria-hidden="true"
          >
            <path d="M2 4.5h12M2 8h12M2 11.5h12" />
          </svg>
        </button>
        <div className="min-w-0 flex-1">
          <Suspense fallback={<p className="text-[13px] text-ink-2">Live</p>}>{truth}</Suspense>
        </div>
        <span className="hidden rounded-input border border-line px-2 py-0.5 text-[13px] text-ink-2 md:inline">
          {environment}
        </span>
        <Keyboard roles={roles} />
        <AccountMenu name={name} role={roles.at(-1) ?? 'viewer'} theme={theme} />
      </div>
    </header>
  )
}
