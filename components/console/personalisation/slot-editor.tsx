'use client'

import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { Section } from '#components/ui/section'
import { placeOfAudience } from '#lib/core/preview/place-of-audience'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import type { PreviewMarket } from '#lib/preview/list-places'
import { ConsoleButton } from '../console-button.tsx'
import { listAttributes } from '../editor/attributes.ts'
import { tabId } from '../live/tab-id.ts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import { ConflictChoices } from '../pieces/conflict-choices.tsx'
import { addRule, findRuleFaults, lastPlace, moveRule } from './edit-rules.ts'
import type { EditedRule } from './edited-rule.ts'
import { ExperimentsHere } from './experiments-here.tsx'
import { findEarlierRule } from './find-earlier-rule.ts'
import { nameRuleField, tellRuleValue } from './name-rule-field.ts'
import { previewHint } from './preview-hint.ts'
import { PreviewSlot } from './preview-slot.tsx'
import { ReviewRules } from './review-rules.tsx'
import { RuleItem } from './rule-item.tsx'
import type { SlotLook } from './slot-look.ts'
import { useRules } from './use-rules.ts'

type Props = {
  readonly slot: PersonalSlot
  readonly version: number
  readonly site: AudienceSite
  readonly places: readonly PreviewMarket[]
  readonly canEdit: boolean
  readonly person: string
}

let lastNew = 0

/** The rules of a slot in their order: the first that takes a visitor decides what they see. */
export function SlotEditor({ slot, version, site, places, canEdit, person }: Props) {
  const edited = useRules({ slot: slot.name, person }, { version, rules: slot.rules }, canEdit)
  const { base, rules, isDirty, conflicts, edit, remove } = edited
  const [open, setOpen] = useState<string | null>(null)
  const [look, setLook] = useState<SlotLook>({
    rule: '',
    market: '',
    country: '',
    language: 'en',
    device: '',
  })
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
    const id = `new-${tabId()}-${lastNew}`
    edit(addRule(rules, id))
    setOpen(id)
  }
  const preview = ({ id, audience }: EditedRule) => {
    const { language, ...place } = placeOfAudience(audience)
    const home = places.find(({ countries }) => countries.some(({ code }) => code === place.country))
    setLook({
      ...place,
      market: home?.key ?? place.market,
      rule: id,
      language: slot.languages.find((one) => one === language) ?? look.language,
    })
    document.getElementById('preview')?.scrollIntoView()
    document.getElementById('preview-rule')?.focus({ preventScroll: true })
  }
  const known = [...rules, ...base.rules]

  return (
    <>
      <ExperimentsHere experiments={slot.experiments} />
      <ConflictChoices
        who={edited.changedBy}
        hint="Theirs is live and stands below. Yours is kept here until you choose."
        conflicts={conflicts.map(({ pointer, mine, theirs }) => ({
          pointer,
          name: nameRuleField(pointer, rules, slot),
          mine: tellRuleValue(pointer, mine, known, attributes),
          theirs: tellRuleValue(pointer, theirs, known, attributes),
        }))}
        onSettle={edited.settle}
      />
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
            onPreview={() => preview(rule)}
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
            hasFaults={faults.size > 0 || conflicts.length > 0}
            rehearse={edited.rehearse}
            publish={edited.publish}
            onDrop={edited.drop}
            onMeet={edited.meet}
          />
        </div>
      )}
      <Section id="preview" title="Preview" hint={previewHint(canEdit)}>
        <PreviewSlot
          slot={slot}
          rules={rules}
          attributes={attributes}
          markets={places}
          look={look}
          onLook={(part) => setLook((now) => ({ ...now, ...part }))}
          canEdit={canEdit}
          earlier={findEarlierRule(rules, look, { segments: site.segments, path: slot.samplePath })}
        />
      </Section>
    </>
  )
}
