'use client'

import type { LivePresence } from '#lib/core/live/live-message'
import { colleagueLook, initialsOf } from './colleague-look.ts'
import { usePresence } from './use-presence.ts'

const MOST_SHOWN = 5

/** Colleagues who have the same experiment open, and what they are editing. Takes no place while nobody else is there. */
export function Presence({ experiment }: { readonly experiment: string }) {
  const people = byPerson(usePresence(experiment))
  const editing = people.filter(({ field }) => field !== null)
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      {people.length > 0 && (
        <ul aria-label="Also here" className="flex items-center gap-1">
          {people.slice(0, MOST_SHOWN).map((one) => (
            <Avatar key={one.by.sub} person={one} />
          ))}
          {people.length > MOST_SHOWN && <li className="text-[13px]">+{people.length - MOST_SHOWN}</li>}
        </ul>
      )}
      <p role="status" className="wrap-anywhere text-[13px] text-ink-2">
        {editing.map(({ by, field }) => `${by.name} is editing ${field}`).join(' · ')}
      </p>
    </div>
  )
}

function Avatar({ person: { by, field } }: { readonly person: LivePresence }) {
  const { colour, radius } = colleagueLook(by.sub)
  const does = field === null ? 'is here' : `is editing ${field}`
  return (
    <li>
      <span
        title={`${by.name} ${does}`}
        className="grid size-7 place-items-center border-2 bg-sand-1 font-semibold text-[11px] text-ink"
        style={{ borderColor: colour, borderRadius: radius }}
      >
        <span aria-hidden="true">{initialsOf(by.name)}</span>
        <span className="sr-only">
          {by.name} {does}
        </span>
      </span>
    </li>
  )
}

/** One for each person, however many tabs they have; a tab in which they edit tells more than one in which they read. */
function byPerson(present: readonly LivePresence[]): readonly LivePresence[] {
  const people = new Map<string, LivePresence>()
  for (const one of present) if (one.field !== null || !people.has(one.by.sub)) people.set(one.by.sub, one)
  return [...people.values()].sort((a, b) => (a.by.name < b.by.name ? -1 : 1))
}
