'use client'

import { useSyncExternalStore } from 'react'

/** Whoever changed the bag without leaving the page dispatches this on `window`. */
export const BAG_CHANGED = 'shoreline:bag'

const CART = /(?:^|; )sl_cart=([^;]*)/

/** How many things are in the bag; a page without script, and an empty bag, show nothing. Stands over the word, so that it moves nothing. */
export function BagCount({ label }: { readonly label: string }) {
  const count = useSyncExternalStore(subscribe, readCount, () => 0)
  if (count === 0) return null
  return (
    <span className="absolute -top-0.5 -right-1 grid h-5 min-w-5 place-items-center rounded-full bg-tide px-1 font-semibold text-[0.7rem] text-paper tabular-nums leading-none">
      {count}
      <span className="sr-only"> {label}</span>
    </span>
  )
}

function readCount(): number {
  const lines = CART.exec(document.cookie)?.[1]?.split('~') ?? []
  return lines.reduce((sum, line) => sum + (Number(line.split('.')[1]) || 0), 0)
}

function subscribe(onChange: () => void): () => void {
  const names = [BAG_CHANGED, 'pageshow'] as const
  for (const name of names) window.addEventListener(name, onChange)
  return () => {
    for (const name of names) window.removeEventListener(name, onChange)
  }
}
