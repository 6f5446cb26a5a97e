'use client'

import { useToast } from '#components/ui/toast'
import type { Audience } from '#lib/core/experiments/audience'
import { ConsoleButton } from '../console-button.tsx'
import type { Attribute } from './attributes.ts'
import { fieldId } from './field-id.ts'
import { RuleRow } from './rule-row.tsx'
import { useRuleGroups } from './use-rule-groups.ts'

type Props = {
  readonly audience: Audience | undefined
  readonly attributes: readonly Attribute[]
  readonly error?: string | undefined
  /** Undefined is everybody. */
  readonly onChange: (audience: Audience | undefined) => void
}

/** An audience as rows: all of them must hold, and of a row one rule. */
export function AudienceRows({ audience, attributes, error, onChange }: Props) {
  const toast = useToast()
  const { groups, addGroup, addRule, setRule, removeRule } = useRuleGroups(audience, onChange)

  const remove = (at: number, place: number) => {
    removeRule(at, place)
    if (audience) toast({ message: 'A condition was removed.', undo: () => onChange(audience) })
  }

  if (groups === null) return <HandWritten audience={audience} onChange={onChange} />
  return (
    <div id={fieldId('/audience')} tabIndex={-1} className="grid gap-3">
      {groups.length === 0 && <p>Everybody who comes to the page.</p>}
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <fieldset key={at} className="grid gap-2 border-control border-l-2 pl-3">
          <legend className="sr-only">Condition {at + 1}</legend>
          {at > 0 && <span className="font-semibold text-[13px] text-ink-2">and</span>}
          {group.map((rule, place) => (
            <RuleRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place alone
              key={place}
              rule={rule}
              attributes={attributes}
              isAlternative={place > 0}
              onChange={(next) => setRule(at, place, next)}
              onRemove={() => remove(at, place)}
            />
          ))}
          <div>
            <ConsoleButton look="plain" onClick={() => addRule(at)}>
              or…
            </ConsoleButton>
          </div>
        </fieldset>
      ))}
      <div>
        <ConsoleButton onClick={addGroup}>
          {groups.length === 0 ? 'Narrow the audience' : 'And…'}
        </ConsoleButton>
      </div>
      {error !== undefined && <p className="text-loss-text text-sm">{error}</p>}
    </div>
  )
}

/** An audience that says more than rows can is shown as it is, and kept until somebody replaces it. */
function HandWritten({ audience, onChange }: Pick<Props, 'audience' | 'onChange'>) {
  const toast = useToast()
  const clear = () => {
    onChange(undefined)
    toast({ message: 'The audience is everybody now.', undo: () => onChange(audience) })
  }
  return (
    <div className="grid gap-2">
      <p>This audience was written by hand and says more than rows can. It is kept as it is.</p>
      <pre className="overflow-x-auto rounded-input bg-sand-1 p-3 font-mono text-[12px]">
        {JSON.stringify(audience, null, 2)}
      </pre>
      <div>
        <ConsoleButton onClick={clear}>Begin anew with everybody</ConsoleButton>
      </div>
    </div>
  )
}
