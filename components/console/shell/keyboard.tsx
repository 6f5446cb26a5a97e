'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { consoleButtonClass } from '#components/console/console-button'
import type { Role } from '#lib/core/access/roles'
import { commandsFor } from './commands.ts'
import { focusRow, focusSearch } from './move-focus.ts'
import { isTypingIn, readLetters, resolveShortcut, type Shortcut } from './shortcuts.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }))

const PREFIX_MS = 1_200

type Overlay = 'none' | 'palette' | 'help'

/** The button of the palette, and all keys of the console. The overlays are fetched when they are first wanted. */
export function Keyboard({ roles }: { readonly roles: readonly Role[] }) {
  const [overlay, setOverlay] = useState<Overlay>('none')
  const router = useRouter()
  const prefixUntil = useRef(0)

  const act = (shortcut: Shortcut): boolean => {
    switch (shortcut.kind) {
      case 'palette':
      case 'help':
        setOverlay(shortcut.kind)
        return true
      case 'prefix':
        prefixUntil.current = Date.now() + PREFIX_MS
        return true
      case 'search':
        return focusSearch()
      case 'row':
        return focusRow(shortcut.step)
      case 'keys': {
        const command = commandsFor(roles).find(({ keys }) => keys === shortcut.keys)
        if (command) router.push(command.href)
        return command !== undefined
      }
    }
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return
    const afterPrefix = Date.now() < prefixUntil.current
    const isTyping = isTypingIn(document.activeElement)
    const shortcut = resolveShortcut(event, { afterPrefix, isTyping, letters: readLetters() })
    prefixUntil.current = 0
    if (shortcut !== null && act(shortcut)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => setOverlay('palette')}
        className={consoleButtonClass('quiet')}
      >
        Find
        <span aria-hidden="true" className="hidden text-[12px] text-ink-2 sm:inline">
          ⌘K
        </span>
      </button>
      <Suspense>
        {overlay === 'palette' && (
          <Palette roles={roles} onClose={() => setOverlay('none')} onHelp={() => setOverlay('help')} />
        )}
        {overlay === 'help' && <ShortcutHelp roles={roles} onClose={() => setOverlay('none')} />}
      </Suspense>
    </>
  )
}
