'use client'

import { Section } from '#components/ui/section'
import { AdvancedFields } from './advanced-fields.tsx'
import { useEditor } from './editor-context.ts'
import { GroupField } from './group-field.tsx'
import { ReachNote } from './reach-note.tsx'
import { RuleBuilder } from './rule-builder.tsx'

/** 3. Who: the audience, how many visitors that is, and what else they must not be in. */
export function WhoSection() {
  const { canEdit } = useEditor()
  return (
    <Section
      id="who"
      title="3. Who"
      hint="Everybody, unless you narrow it. All rows must hold; within a row one is enough."
    >
      <fieldset disabled={!canEdit} className="grid gap-5">
        <legend className="sr-only">Audience</legend>
        <RuleBuilder />
        <ReachNote />
        <GroupField />
        <AdvancedFields />
      </fieldset>
    </Section>
  )
}
