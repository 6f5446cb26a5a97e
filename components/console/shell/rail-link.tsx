'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { isCurrentPage } from './pages.ts'

type Props = { readonly href: string; readonly children: ReactNode }

/** A link that knows whether it is where one is, prefetches when somebody is about to follow it, and closes the drawer. */
export function RailLink({ href, children }: Props) {
  const isCurrent = isCurrentPage(href, usePathname())
  const [isNear, setIsNear] = useState(false)
  const approach = () => setIsNear(true)
  return (
    <Link
      href={href}
      prefetch={isNear ? null : false}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={approach}
      onFocus={approach}
      onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      className="rail-link"
    >
      {children}
    </Link>
  )
}
