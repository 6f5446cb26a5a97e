'use client'

import { ConsoleButton } from '../console-button.tsx'

type ConflictChoice = {
  readonly pointer: string
  /** The field as its editor knows it. */
  readonly name: string
  readonly mine: string
  readonly theirs: string
}

type Props = {
  /** Null when nobody knows. */
  readonly who: string | null
  /** Where theirs is by now, and what becomes of mine. */
  readonly hint: string
  readonly conflicts: readonly ConflictChoice[]
  readonly onSettle: (pointer: string, side: 'mine' | 'theirs') => void
}

/** Fields that somebody else changed too, each with both versions to choose from. */
export function ConflictChoices({ who, hint, conflicts, onSettle }: Props) {
  if (conflicts.length === 0) return null
  return (
    <section role="alert" aria-labelledby="conflicts" className="mb-6 border-warn border-l-4 pl-4">
      <h2 id="conflicts" className="font-semibold text-[16px] leading-6">
        {who ?? 'Somebody else'} changed {conflicts.length === 1 ? 'a field' : `${conflicts.length} fields`}{' '}
        that you changed too
      </h2>
      <p className="text-ink-2">{hint}</p>
      <ul className="mt-3 grid gap-4">
        {conflicts.map(({ pointer, name, mine, theirs }) => (
          <li key={pointer} className="grid gap-2 sm:grid-cols-2">
            <p className="font-semibold sm:col-span-2">{name}</p>
            {(
              [
                ['mine', 'yours', mine],
                ['theirs', 'theirs', theirs],
              ] as const
            ).map(([side, label, value]) => (
              <div key={side} className="grid content-start justify-items-start gap-2">
                <pre className="w-full overflow-x-auto whitespace-pre-wrap rounded-input bg-sand-1 p-2 font-sans">
                  {value}
                </pre>
                <ConsoleButton onClick={() => onSettle(pointer, side)}>
                  Keep {label}
                  <span className="sr-only"> for {name}</span>
                </ConsoleButton>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
