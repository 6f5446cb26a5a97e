'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { Role } from '#lib/core/access/roles'
import type { Entry } from './entry.ts'
import { matchEntries } from './match-entries.ts'
import { useEntries } from './use-entries.ts'

const MOST = 40

type Props = {
  readonly roles: readonly Role[]
  readonly onClose: () => void
  readonly onHelp: () => void
}

/** Everything by name: a field that keeps the focus, and below it a list in which the arrow keys choose. */
export function Palette({ roles, onClose, onHelp }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const show = useToast()
  const found = matchEntries(useEntries({ roles, show, onHelp }), query).slice(0, MOST)
  const active = Math.min(index, found.length - 1)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return
    dialog.current?.close()
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setIndex((active + step + found.length) % Math.max(found.length, 1))
    else if (event.key === 'Enter') run(found[active])
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      closedby="any"
      aria-label="Find"
      onClose={onClose}
      className="console-dialog mt-[max(8vh,16px)] max-w-[36rem]"
    >
      <input
        role="combobox"
        aria-label="Find a page, an experiment or an action"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Find a page, an experiment or an action"
        value={query}
        onChange={({ target }) => {
          setQuery(target.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
        className="min-h-12 w-full shrink-0 border-line border-b bg-paper px-4 text-[16px] outline-none placeholder:text-ink-3"
      />
      <p role="status" className="sr-only">
        {found.length === 1 ? 'One match' : `${found.length} matches`}
      </p>
      {found.length === 0 && (
        <p className="px-4 py-6 text-ink-2">Nothing is called that. Try another word.</p>
      )}
      <div id={`${id}-list`} role="listbox" aria-label="Matches" className="overflow-y-auto p-1">
        {found.map((entry, position) => (
          <Option
            key={entry.id}
            id={`${id}-${position}`}
            entry={entry}
            isActive={position === active}
            onPoint={() => setIndex(position)}
            onRun={() => run(entry)}
          />
        ))}
      </div>
    </dialog>
  )
}

type OptionProps = {
  readonly id: string
  readonly entry: Entry
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onRun: () => void
}

function Option({ id, entry: { label, group, keys }, isActive, onPoint, onRun }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and runs what is active
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onRun}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-input px-3 aria-selected:bg-sand-2"
    >
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {keys && <kbd className="font-sans text-[12px] text-ink-2">{keys}</kbd>}
      <span className="w-24 text-right text-[12px] text-ink-2">{group}</span>
    </div>
  )
}
