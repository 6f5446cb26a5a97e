import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state'
import type { Check } from '#lib/results/diagnose-silence'

const MARKS: Readonly<Record<Check['state'], readonly [shape: string, tone: string, word: string]>> = {
  failed: ['■', 'text-loss-text', 'missing'],
  waiting: ['○', 'text-ink-3', 'not known yet'],
  passed: ['●', 'text-gain-text', 'in order'],
}

type Props = {
  readonly checks: readonly Check[]
  readonly action?: ReactNode
}

/** Why there are no results yet, what is missing first. */
export function Silence({ checks, action }: Props) {
  return (
    <EmptyState title="Nobody has been counted yet" action={action}>
      <p>These must all be so before there is something to see.</p>
      <ul className="grid gap-2 text-ink">
        {checks.map(({ code, state, text, fix }) => {
          const [shape, tone, word] = MARKS[state]
          return (
            <li key={code} className="grid grid-cols-[1rem_1fr] gap-x-2">
              <span className={tone} aria-hidden="true">
                {shape}
              </span>
              <span>
                <span className="sr-only">{word}: </span>
                {text}
                {fix !== undefined && <span className="block text-ink-2">{fix}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </EmptyState>
  )
}
