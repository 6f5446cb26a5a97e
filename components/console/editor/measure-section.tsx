'use client'

import { lazy, Suspense } from 'react'
import { Section } from '#components/ui/section'
import { SelectField } from '#components/ui/select-field'
import { SwitchField } from '#components/ui/switch-field'
import { TextAreaField } from '#components/ui/text-area-field'
import { daysText } from '#lib/core/statistics/verdict-reason'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { withPrimary } from './with-primary.ts'

/** The statistics of the plan come when this part is shown. */
const DurationPanel = lazy(async () => ({ default: (await import('./duration-panel.tsx')).DurationPanel }))

const MOST_SECONDARY = 3
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
      hint="One goal decides. Others are looked at; guardrails may stop a variant that harms the site."
    >
      <div className="grid gap-6">
        <fieldset disabled={!canEdit} className="grid gap-5">
          <legend className="sr-only">Goals and guardrails</legend>
          <Goals />
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

function Goals() {
  const { store, view, site } = useEditor()
  const [primary = 'purchase', ...secondary] = view.definition.goals ?? []
  const labels = new Map(site.goals.map(({ key, label }) => [key, label]))
  const known = [...new Set([primary, ...secondary, ...site.goals.map(({ key }) => key)])]
  const toggle = (key: string, isOn: boolean) => {
    const others = secondary.filter((goal) => goal !== key)
    store.edit('/goals', [primary, ...(isOn ? [...others, key] : others)])
  }
  return (
    <>
      <SelectField
        id={fieldId('/goals')}
        label="Goal that decides"
        className="max-w-sm"
        value={primary}
        options={known.map((key) => ({ value: key, label: labels.get(key) ?? key }))}
        {...(view.errors['/goals'] !== undefined && { error: view.errors['/goals'] })}
        onChange={(event) => store.replace(withPrimary(view.definition, event.target.value), '/goals')}
      />
      <fieldset>
        <legend className="mb-1.5 font-semibold text-sm">Looked at beside it, up to {MOST_SECONDARY}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {known
            .filter((key) => key !== primary)
            .map((key) => (
              <label key={key} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4"
                  checked={secondary.includes(key)}
                  disabled={!secondary.includes(key) && secondary.length >= MOST_SECONDARY}
                  onChange={(event) => toggle(key, event.target.checked)}
                />
                {labels.get(key) ?? key}
              </label>
            ))}
          {known.length === 1 && (
            <p className="text-[13px] text-ink-2">No other goal was reached or declared lately.</p>
          )}
        </div>
      </fieldset>
    </>
  )
}

function Guardrails() {
  const { store, view } = useEditor()
  return (
    <div className="grid gap-2">
      <p className="font-semibold text-sm">Guardrails, always on</p>
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
  const usual = `Ship the variant whose range lies above zero once it has ${minimumDays === 0 ? '' : `run ${daysText(minimumDays)} with `}${minimumConversions} conversions in each variant and no guardrail is broken. Ranges hold at ${Math.round((1 - alpha) * 100)} %, however often anybody looks.`
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
