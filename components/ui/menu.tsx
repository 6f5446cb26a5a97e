'use client'

import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId } from 'react'
import { consoleButtonClass } from '#components/console/console-button'
import { nextIndex } from './next-index.ts'

export type MenuItem = {
  readonly label: string
  readonly tone?: 'loss'
} & (
  | { readonly onSelect: () => void; readonly href?: never }
  | { readonly href: string; readonly onSelect?: never }
)

type Props = {
  /** Says what the menu is for, to those who do not see where its button stands. */
  readonly label: string
  /** What the button shows. */
  readonly trigger: ReactNode
  readonly items: readonly MenuItem[]
  readonly triggerClass?: string
}

const ITEM =
  'flex min-h-9 w-full cursor-pointer items-center rounded-input px-3 text-left hover:bg-sand-2 focus:bg-sand-2'

/** A menu in a native popover: arrow keys, Home and End move in it, Escape closes it and gives the focus back. */
export function Menu({ label, trigger, items, triggerClass = consoleButtonClass('quiet') }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label}
        className={triggerClass}
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="console-menu"
        onToggle={focusFirst}
        onKeyDown={move}
      >
        {items.map(({ label: text, tone, href, onSelect }) => {
          const className = `${ITEM} ${tone === 'loss' ? 'text-loss-text' : ''}`
          if (href !== undefined)
            return (
              <a key={text} role="menuitem" tabIndex={-1} href={href} className={className}>
                {text}
              </a>
            )
          return (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={className}
              popoverTarget={id}
              popoverTargetAction="hide"
              onClick={onSelect}
            >
              {text}
            </button>
          )
        })}
      </div>
    </>
  )
}

function itemsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
}

function focusFirst({ newState, currentTarget }: ToggleEvent<HTMLElement>): void {
  if (newState === 'open') itemsIn(currentTarget)[0]?.focus()
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsIn(event.currentTarget)
  const focused = document.activeElement
  const next = nextIndex(
    event.key,
    focused instanceof HTMLElement ? items.indexOf(focused) : -1,
    items.length,
  )
  if (next === null) return
  event.preventDefault()
  items[next]?.focus()
}
