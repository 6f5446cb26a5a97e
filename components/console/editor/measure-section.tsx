'use client'

import { lazy, Suspense } from 'react'
import { Section } from '#components/ui/section'
import { SwitchField } from '#components/ui/switch-field'
import { TextAreaField } from '#components/ui/text-area-field'
import { daysText } from '#lib/core/statistics/verdict-reason'
import { goalRows } from './edit-goals.ts'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { GoalList } from './goal-list.tsx'

/** The statistics of the plan come when this part is shown. */
const DurationPanel = lazy(async () => ({ default: (await import('./duration-panel.tsx')).DurationPanel }))

const VITALS = [
  ['LCP', 'how soon the largest part of the page is there'],
  ['INP', 'how soon the page reacts'],
  ['CLS', 'how much the page jumps'],
] as const

/** 5. Measure: what decides, what is looked at beside it, and how long it takes. */
export function MeasureSection() {
  const { canEdit } = useEditor()
  return (
    <Section
      id="measure"
      title="5. Measure"
      hint="One goal decides. Others are looked at beside it. A guardrail must not get worse."
    >
      <div className="grid gap-6">
        <fieldset disabled={!canEdit} className="grid gap-5">
          <legend className="sr-only">Goals and guardrails</legend>
          <GoalList />
          <Guardrails />
          <DecisionRule />
        </fieldset>
        <Suspense fallback={<p className="min-h-64 text-[13px] text-ink-2">Working out the duration…</p>}>
          <DurationPanel />
        </Suspense>
      </div>
    </Section>
  )
}

function Guardrails() {
  const { store, view } = useEditor()
  return (
    <div className="grid gap-2">
      <p className="font-semibold text-sm">Guardrails of speed, always on: lower is better</p>
      <ul className="grid gap-0.5 text-[13px]">
        {VITALS.map(([name, meaning]) => (
          <li key={name}>
            <abbr title={meaning} className="font-semibold no-underline">
              {name}
            </abbr>{' '}
            <span className="text-ink-2">{meaning}</span>
          </li>
        ))}
      </ul>
      <SwitchField
        id={fieldId('/autoStop')}
        label="Stop a variant by itself when it breaks a guardrail"
        checked={view.definition.autoStop === true}
        onChange={(event) => store.edit('/autoStop', event.target.checked ? true : undefined)}
      />
    </div>
  )
}

function DecisionRule() {
  const { store, view, site } = useEditor()
  const { alpha, minimumDays, minimumConversions } = site.decision
  const isLower = goalRows(view.definition)[0]?.direction === 'lower'
  const usual = `Ship the variant whose range lies ${isLower ? 'below' : 'above'} zero once it has ${minimumDays === 0 ? '' : `run ${daysText(minimumDays)} with `}${minimumConversions} conversions in ${isLower ? 'the control' : 'each variant'} and no guardrail is broken. Ranges hold at ${Math.round((1 - alpha) * 100)} %, however often anybody looks.`
  return (
    <TextAreaField
      id={fieldId('/decisionRule')}
      label="Decision rule"
      value={view.definition.decisionRule ?? ''}
      placeholder={usual}
      maxLength={2_000}
      hint="Written down before the numbers come. Empty: the rule of the workspace, as above."
      onChange={(event) => store.edit('/decisionRule', event.target.value || undefined)}
    />
  )
}
