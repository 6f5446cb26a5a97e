'use client'

import { Section } from '#components/ui/section'
import { SelectField } from '#components/ui/select-field'
import { HALVES } from '#lib/core/experiments/new-definition'
import { rebalance, splitEvenly } from '#lib/core/ratios/rebalance'
import { ConsoleButton } from '../console-button.tsx'
import { ShareField } from '../share-field.tsx'
import { CoverageField } from './coverage-field.tsx'
import { sharesOf, withShares } from './edit-variants.ts'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { ScheduleFields } from './schedule-fields.tsx'

/** 4. How much: the share of visitors that enter, how they are split, and when. */
export function HowMuchSection() {
  const { canEdit } = useEditor()
  return (
    <Section
      id="how-much"
      title="4. How much"
      hint="How many of the audience enter, how they are split, and when."
    >
      <fieldset disabled={!canEdit} className="grid gap-6">
        <legend className="sr-only">Amount and time</legend>
        <CoverageField />
        <Split />
        <ScheduleFields />
      </fieldset>
    </Section>
  )
}

function Split() {
  const { store, view } = useEditor()
  const { definition } = view
  const { variants = HALVES, allocation = 'fixed' } = definition
  const tenths = sharesOf(definition)
  const change = (next: readonly number[]) => store.replace(withShares(definition, next), '/variants')
  return (
    <fieldset className="grid gap-2" id={fieldId('/variants/0/ratio')} tabIndex={-1}>
      <legend className="mb-1.5 font-semibold text-sm">Split, 100 % in sum</legend>
      {variants.map(({ key }, index) => (
        <ShareField
          key={key}
          experiment="split"
          variant={key}
          index={index}
          tenths={tenths[index] ?? 0}
          onChange={(value) => change(rebalance(tenths, index, value))}
        />
      ))}
      <div className="flex flex-wrap items-end gap-3">
        <ConsoleButton onClick={() => change(splitEvenly(variants.length))}>Even split</ConsoleButton>
      </div>
      <SelectField
        id={fieldId('/allocation')}
        label="Over time"
        className="max-w-sm"
        value={allocation}
        options={[
          { value: 'fixed', label: 'Keep this split' },
          { value: 'bandit', label: 'Follow what is found, day by day' },
        ]}
        hint="A fixed split gives the clearest answer. Following loses fewer orders while it runs."
        onChange={(event) =>
          store.edit('/allocation', event.target.value === 'bandit' ? 'bandit' : undefined)
        }
      />
    </fieldset>
  )
}
