'use client'

import { ConsoleButton } from '../console-button.tsx'
import { useEditor } from './editor-context.ts'
import { namePlace } from './name-place.ts'

/** Fields that somebody else changed too, each with both versions to choose from. */
export function ConflictList() {
  const { store, view, slot } = useEditor()
  const { conflicts, changedBy } = view
  if (conflicts.length === 0) return null
  const who = changedBy ?? 'Somebody else'
  return (
    <section role="alert" aria-labelledby="conflicts" className="mb-6 border-warn border-l-4 pl-4">
      <h2 id="conflicts" className="font-semibold text-[16px] leading-6">
        {who} changed {conflicts.length === 1 ? 'a field' : `${conflicts.length} fields`} that you changed too
      </h2>
      <p className="text-ink-2">Theirs is in the draft. Yours is kept here until you choose.</p>
      <ul className="mt-3 grid gap-4">
        {conflicts.map(({ pointer, mine, theirs }) => (
          <li key={pointer} className="grid gap-2 sm:grid-cols-2">
            <p className="font-semibold sm:col-span-2">{namePlace(pointer, slot)}</p>
            {(
              [
                ['mine', 'Yours', mine],
                ['theirs', 'Theirs', theirs],
              ] as const
            ).map(([side, label, value]) => (
              <div key={side} className="grid content-start justify-items-start gap-2">
                <pre className="w-full overflow-x-auto whitespace-pre-wrap rounded-input bg-sand-1 p-2 font-sans">
                  {tell(value)}
                </pre>
                <ConsoleButton onClick={() => store.settle(pointer, side)}>
                  Keep {label.toLowerCase()}
                  <span className="sr-only"> for {namePlace(pointer, slot)}</span>
                </ConsoleButton>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function tell(value: unknown): string {
  if (value === undefined) return '(taken out)'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}
