'use client'

import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import { ConsoleButton } from '../console-button.tsx'
import { listAttributes } from '../editor/attributes.ts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import { addRule, findRuleFaults, lastPlace, moveRule } from './edit-rules.ts'
import type { EditedRule } from './edited-rule.ts'
import { ExperimentsHere } from './experiments-here.tsx'
import { ReviewRules } from './review-rules.tsx'
import { RuleItem } from './rule-item.tsx'
import { useRules } from './use-rules.ts'

type Props = {
  readonly slot: PersonalSlot
  readonly version: number
  readonly site: AudienceSite
  readonly canEdit: boolean
}

let lastNew = 0

/** The rules of a slot in their order: the first that takes a visitor decides what they see. */
export function SlotEditor({ slot, version, site, canEdit }: Props) {
  const { rules, isDirty, edit, remove, rehearse, publish, drop } = useRules(slot.name, {
    version,
    rules: slot.rules,
  })
  const [open, setOpen] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const attributes = useMemo(() => listAttributes(site), [site])
  const faults = findRuleFaults(rules)
  const lowest = lastPlace(rules)

  const change = (id: string, part: (rule: EditedRule) => EditedRule) =>
    edit((now) => now.map((rule) => (rule.id === id ? part(rule) : rule)))
  const move = (id: string, by: -1 | 1) => {
    const after = moveRule(rules, id, by)
    if (after === rules) return
    // A row that is put elsewhere in the page loses the focus, and the next key press would go nowhere.
    const { activeElement } = document
    flushSync(() => edit(after))
    if (activeElement instanceof HTMLElement) activeElement.focus()
    setTold(`Rule ${after.findIndex((rule) => rule.id === id) + 1} of ${after.length}`)
  }
  const add = () => {
    lastNew += 1
    const id = `new-${lastNew}`
    edit(addRule(rules, id))
    setOpen(id)
  }

  return (
    <>
      <ExperimentsHere experiments={slot.experiments} />
      <p role="status" className="sr-only">
        {told}
      </p>
      <ol>
        {rules.map((rule, index) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            place={index + 1}
            slot={slot}
            site={site}
            attributes={attributes}
            fault={faults.get(rule.id)}
            canEdit={canEdit}
            isFixed={index > lowest}
            canMoveUp={index > 0 && index <= lowest}
            canMoveDown={index < lowest}
            isOpen={open === rule.id}
            onToggle={() => setOpen(open === rule.id ? null : rule.id)}
            onMove={(by) => move(rule.id, by)}
            onChange={(part) => change(rule.id, part)}
            onRemove={() => remove(rule.id)}
          />
        ))}
      </ol>
      {canEdit && (
        <div className="flex flex-wrap items-center gap-2 border-line border-t py-4">
          <ConsoleButton onClick={add} disabled={rules.length >= 20}>
            Add a rule
          </ConsoleButton>
          <ReviewRules
            isDirty={isDirty}
            hasFaults={faults.size > 0}
            rehearse={rehearse}
            publish={publish}
            onDrop={drop}
          />
        </div>
      )}
    </>
  )
}
