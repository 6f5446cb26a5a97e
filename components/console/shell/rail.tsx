import type { ReactNode } from 'react'
import { Wordmark } from '#components/console/wordmark'
import { hasRole, type Role } from '#lib/core/access/roles'
import { type ConsolePage, INBOX, PAGE_GROUPS } from './pages.ts'
import { RailLink } from './rail-link.tsx'

export const RAIL_ID = 'rail'

type Props = {
  readonly roles: readonly Role[]
  /** Stands at the inbox: how much of it is new. */
  readonly unread?: ReactNode
}

/** All pages. On a desk it stands beside the page; on a phone it is a popover that a button of the top bar opens. */
export function Rail({ roles, unread }: Props) {
  return (
    <div id={RAIL_ID} popover="auto" className="rail border-line lg:border-r">
      <div className="rail-inner">
        <div className="flex min-h-14 items-center px-3.5">
          <a href="/console" aria-label="Shoreline console" className="inline-flex min-h-8 items-center">
            <Wordmark />
          </a>
        </div>
        <nav aria-label="Console" className="grid gap-4 pb-6">
          {PAGE_GROUPS.map(({ label, pages }) => (
            <div key={label}>
              <h2 className="px-3.5 pb-1 text-[12px] text-ink-3 leading-4">{label}</h2>
              <ul>
                {pages
                  .filter(({ role }) => hasRole(roles, role))
                  .map((page) => (
                    <RailItem key={page.href} page={page} />
                  ))}
              </ul>
            </div>
          ))}
          <ul className="border-line border-t pt-3">
            <RailItem page={INBOX} note={unread} />
            <li>
              <a href="/" className="rail-link">
                <Icon path="M6 3H3v10h10v-3M9 2.5h4.5V7M13.5 2.5 7.5 8.5" />
                Storefront
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </div>
  )
}

function RailItem({
  page: { label, href, icon },
  note,
}: {
  readonly page: ConsolePage
  readonly note?: ReactNode
}) {
  return (
    <li>
      <RailLink href={href}>
        <Icon path={icon} />
        {label}
        {note}
      </RailLink>
    </li>
  )
}

/** How many; nothing for none. */
export function UnreadCount({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span className="ml-auto rounded-full bg-tide px-1.5 text-[12px] text-paper leading-[18px]">
      {count > 99 ? '99+' : count}
      <span className="sr-only"> unread</span>
    </span>
  )
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
