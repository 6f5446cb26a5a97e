'use client'

import { useRef } from 'react'
import { useEditor } from './editor-context.ts'
import { countOpen, STEPS } from './steps.ts'
import { useStep } from './use-step.ts'

/** On a phone, where the page is long: which step is on the screen, what is open in which, and the way to each. */
export function StepNav() {
  const { view } = useEditor()
  const list = useRef<HTMLDetailsElement>(null)
  const current = useStep()
  const place = Math.max(
    STEPS.findIndex(({ id }) => id === current),
    0,
  )
  const counts = countOpen(view)
  const open = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const close = () => list.current?.removeAttribute('open')
  return (
    <nav
      aria-label="Steps"
      className="sticky top-14 z-10 -mx-4 border-line border-b bg-paper lg:hidden"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || list.current?.open !== true) return
        close()
        list.current.querySelector('summary')?.focus()
      }}
    >
      <details ref={list} className="group relative">
        <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 px-4 text-[13px] [&::-webkit-details-marker]:hidden">
          <span>
            <span className="text-ink-2">
              Step {place + 1} of {STEPS.length} ·{' '}
            </span>
            <strong>{STEPS[place]?.title}</strong>
          </span>
          <span className="flex items-center gap-2">
            {open > 0 && <span className="text-warn-text">{open} to settle</span>}
            <svg
              width="12"
              height="12"
              viewBox="0 0 12 12"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
              aria-hidden="true"
              className="group-open:rotate-180"
            >
              <path d="M2 4l4 4 4-4" />
            </svg>
          </span>
        </summary>
        <ol className="absolute inset-x-0 top-full border-line border-y bg-paper py-1 shadow-lg">
          {STEPS.map(({ id, title }, index) => (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={index === place ? 'step' : undefined}
                className="flex min-h-11 items-center justify-between px-4 hover:bg-sand-2 aria-[current]:font-semibold"
                onClick={close}
              >
                {index + 1}. {title}
                {counts[id] > 0 && <span className="text-[13px] text-warn-text">{counts[id]} to settle</span>}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
