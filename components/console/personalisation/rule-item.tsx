'use client'

import type { KeyboardEvent } from 'react'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import { ConsoleButton } from '../console-button.tsx'
import type { Attribute } from '../editor/attributes.ts'
import { AudienceRows } from '../editor/audience-rows.tsx'
import { ReachText } from '../editor/reach-note.tsx'
import { reachOf } from '../editor/use-reach.ts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import { type EditedRule, takesEverybody } from './edited-rule.ts'
import { tellTaken } from './name-rule-field.ts'
import { RuleContent } from './rule-content.tsx'
import { RuleSummary } from './rule-summary.tsx'

type Props = {
  readonly rule: EditedRule
  readonly place: number
  readonly slot: PersonalSlot
  readonly site: AudienceSite
  readonly attributes: readonly Attribute[]
  readonly fault: string | undefined
  readonly canEdit: boolean
  /** The rule for everybody keeps its place and its audience. */
  readonly isFixed: boolean
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onMove: (by: -1 | 1) => void
  /** What becomes of the rule as it is by then: a way back may come after other edits. */
  readonly onChange: (change: (rule: EditedRule) => EditedRule) => void
  readonly onRemove: () => void
  readonly onPreview: () => void
}

/** One rule: whom it takes and what they see in a line each, and opened, both to be changed. */
export function RuleItem(props: Props) {
  const { rule, place, slot, attributes, fault, canEdit, isFixed, isOpen, onMove } = props
  const byKey = (event: KeyboardEvent) => {
    if (!event.altKey || !canEdit || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className="grid grid-cols-1 gap-3 border-line border-t py-4" onKeyDown={byKey}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <RuleSummary place={place} isLast={isFixed} rule={rule} slot={slot} attributes={attributes} />
          {fault !== undefined && <p className="mt-1 text-loss-text">{fault}</p>}
        </div>
        {canEdit && <RuleActions {...props} />}
      </div>
      {isOpen && canEdit && <RuleForm {...props} />}
    </li>
  )
}

function RuleActions(props: Props) {
  const { place, isFixed, canMoveUp, canMoveDown, isOpen, onToggle, onMove, onRemove, onPreview } = props
  const rule = <span className="sr-only"> rule {place}</span>
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {!isFixed && (
        <>
          <ConsoleButton
            aria-disabled={!canMoveUp}
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => onMove(-1)}
          >
            <span aria-hidden="true">↑</span>
            <span className="sr-only">Move rule {place} up</span>
          </ConsoleButton>
          <ConsoleButton
            aria-disabled={!canMoveDown}
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => onMove(1)}
          >
            <span aria-hidden="true">↓</span>
            <span className="sr-only">Move rule {place} down</span>
          </ConsoleButton>
        </>
      )}
      <ConsoleButton aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? 'Close' : 'Edit'}
        {rule}
      </ConsoleButton>
      <ConsoleButton onClick={onPreview}>
        Preview
        {rule}
      </ConsoleButton>
      {!isFixed && (
        <ConsoleButton look="plain" onClick={onRemove}>
          Remove{rule}
        </ConsoleButton>
      )}
    </div>
  )
}

function RuleForm({ rule, place, slot, site, attributes, isFixed, onChange }: Props) {
  const { audience } = rule
  return (
    <div className="grid grid-cols-1 gap-5 border-control border-l-2 pl-4">
      {isFixed ? (
        <p className="text-ink-2">For everybody whom no rule above takes.</p>
      ) : (
        <fieldset className="grid gap-3">
          <legend className="mb-1.5 font-semibold text-sm">Who sees rule {place}</legend>
          <AudienceRows
            audience={audience}
            attributes={attributes}
            onChange={(next) => onChange((now) => withAudience(now, next))}
          />
          <ReachText reach={reachOf(audience, site)} attributes={attributes} />
          {!takesEverybody(rule) && place > 1 && (
            <p className="text-[13px] text-ink-2">
              Of “{tellTaken(audience, attributes)}”, those whom a rule above takes see that one.
            </p>
          )}
        </fieldset>
      )}
      <RuleContent
        slot={slot}
        name={`rule ${place}`}
        id={rule.id}
        content={rule.content}
        onChange={(content) => onChange((now) => ({ ...now, content }))}
      />
    </div>
  )
}

function withAudience({ audience: _, ...rest }: EditedRule, next: EditedRule['audience']): EditedRule {
  return { ...rest, ...(next && { audience: next }) }
}
