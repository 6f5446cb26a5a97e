'use client'

import type { Rule } from '#lib/core/experiments/audience-rules'
import { ConsoleButton } from '../console-button.tsx'
import { type Attribute, OPERATORS } from './attributes.ts'
import { CONTROL, ValueChips } from './value-chips.tsx'

type Props = {
  readonly rule: Rule
  readonly attributes: readonly Attribute[]
  readonly isAlternative: boolean
  readonly onChange: (rule: Rule) => void
  readonly onRemove: () => void
}

/** One condition as chips: an attribute, how it is compared, and with what. */
export function RuleRow({ rule, attributes, isAlternative, onChange, onRemove }: Props) {
  const known = attributes.find(({ key }) => key === rule.attribute)
  const attribute: Attribute = known ?? {
    key: rule.attribute,
    label: rule.attribute,
    operators: [rule.operator],
  }
  const choose = (key: string) => {
    const next = attributes.find((each) => each.key === key)
    onChange({ attribute: key, operator: next?.operators[0] ?? 'in', values: [] })
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isAlternative && <span className="text-[13px] text-ink-2">or</span>}
      <select
        aria-label="Attribute"
        value={rule.attribute}
        className={CONTROL}
        onChange={(event) => choose(event.target.value)}
      >
        {(known ? attributes : [...attributes, attribute]).map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Comparison"
        value={rule.operator}
        className={CONTROL}
        onChange={(event) => {
          const operator = attribute.operators.find((each) => each === event.target.value) ?? 'in'
          onChange({ ...rule, operator })
        }}
      >
        {attribute.operators.map((operator) => (
          <option key={operator} value={operator}>
            {OPERATORS[operator]}
          </option>
        ))}
      </select>
      <ValueChips rule={rule} attribute={attribute} onChange={(values) => onChange({ ...rule, values })} />
      <ConsoleButton look="plain" onClick={onRemove}>
        Remove<span className="sr-only"> the condition on {attribute.label}</span>
      </ConsoleButton>
    </div>
  )
}
