'use client'

import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { SwitchField } from '#components/ui/switch-field'
import type { Role } from '#lib/core/access/roles'
import { commandsFor } from './commands.ts'
import { keepLetters, readLetters } from './shortcuts.ts'

type Line = { readonly keys: string; readonly does: string }

const GENERAL: readonly Line[] = [
  { keys: '⌘ K', does: 'Find a page, an experiment or an action (Ctrl K)' },
  { keys: '/', does: 'Search the list' },
  { keys: 'j', does: 'Next row' },
  { keys: 'k', does: 'Row before' },
  { keys: '?', does: 'This help' },
]

type Props = { readonly roles: readonly Role[]; readonly onClose: () => void }

/** All keys, and the switch that turns single letters off for those who do not type with ten fingers. */
export function ShortcutHelp({ roles, onClose }: Props) {
  const [letters, setLetters] = useState(readLetters)
  const pages = commandsFor(roles).flatMap(({ keys, label }) => (keys ? [{ keys, does: label }] : []))
  return (
    <Dialog open title="Keyboard shortcuts" onClose={onClose}>
      <div className="grid gap-5">
        <SwitchField
          id="letter-shortcuts"
          label="Single-letter shortcuts"
          hint="⌘ K works either way. Kept in this browser."
          checked={letters}
          onChange={({ target }) => {
            keepLetters(target.checked)
            setLetters(target.checked)
          }}
        />
        <Lines lines={[...GENERAL, ...pages]} />
      </div>
    </Dialog>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5">
      {lines.map(({ keys, does }) => (
        <div key={keys} className="contents">
          <dt className="flex gap-1">
            {keys.split(' ').map((key) => (
              <kbd
                key={key}
                className="min-w-6 rounded-input border border-control px-1.5 text-center font-sans text-[12px]"
              >
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
