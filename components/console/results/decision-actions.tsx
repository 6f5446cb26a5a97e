'use client'

import { useState } from 'react'
import { ConsoleButton } from '#components/console/console-button'
import { Menu } from '#components/ui/menu'
import type { DecisionContext } from '#lib/results/decision-context'
import type { Decision } from './decision.ts'
import { DecisionSheet } from './decision-sheet.tsx'
import { decisionName } from './tell-decision.ts'

type Props = {
  readonly context: DecisionContext
  /** What the verdict advises; null while it advises to wait. */
  readonly advised: Decision | null
  /** All that may be done now. */
  readonly possible: readonly Decision[]
  /** Why nothing may be shipped; null when it may. */
  readonly shipRefused: string | null
}

/** The one button, and behind a menu what else may be decided. Each opens a sheet that says what it changes. */
export function DecisionActions({ context, advised, possible, shipRefused }: Props) {
  const [decision, setDecision] = useState<Decision | null>(null)
  const { keys, name } = context
  const mayShip = shipRefused === null
  const others = possible.filter((one) => mayShip || one.kind !== 'ship')
  return (
    <>
      {advised !== null && (
        <ConsoleButton look="filled" onClick={() => setDecision(advised)}>
          {decisionName(advised, keys)}…
        </ConsoleButton>
      )}
      {!mayShip && (
        <ConsoleButton disabled aria-describedby="ship-refused">
          Ship…
        </ConsoleButton>
      )}
      {others.length > 0 && (
        <Menu
          label={`What else can be done with ${name}`}
          trigger={advised === null ? 'Decide' : 'Other'}
          items={others.map((one) => ({
            label: `${decisionName(one, keys)}…`,
            onSelect: () => setDecision(one),
          }))}
        />
      )}
      {!mayShip && (
        <p id="ship-refused" className="w-full text-[13px] text-warn-text">
          {shipRefused}
        </p>
      )}
      {decision !== null && (
        <DecisionSheet context={context} decision={decision} onClose={() => setDecision(null)} />
      )}
    </>
  )
}
