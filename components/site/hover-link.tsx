'use client'

import Link from 'next/link'
import { type ComponentProps, useState } from 'react'

/** A link that prefetches its page when somebody is about to follow it, not when it scrolls into view. */
export function HoverLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [isNear, setIsNear] = useState(false)
  const approach = () => setIsNear(true)
  return <Link {...props} prefetch={isNear ? null : false} onPointerEnter={approach} onFocus={approach} />
}
