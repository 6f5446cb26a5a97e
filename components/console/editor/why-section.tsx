'use client'

import { INPUT_CLASS, TextField } from '#components/ui/field'
import { Section } from '#components/ui/section'
import { TextAreaField } from '#components/ui/text-area-field'
import { formatHypothesis, type Hypothesis, parseHypothesis } from '#lib/core/experiments/hypothesis'
import { ConsoleButton } from '../console-button.tsx'
import { goalRows, withDirection, withRole } from './edit-goals.ts'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'

const GAP = `${INPUT_CLASS} !min-h-9 !w-auto min-w-0 max-w-full`

const PURCHASE = { key: 'purchase', direction: 'raise' } as const

/** 1. Why: the name, and a hypothesis as a sentence with gaps, or in words of one's own. */
export function WhySection() {
  const { store, view, canEdit } = useEditor()
  const { name = '', hypothesis = '' } = view.definition
  const parts = parseHypothesis(hypothesis)
  return (
    <Section
      id="why"
      title="1. Why"
      hint="What you expect, and of whom. The result is read against this sentence."
    >
      <div className="grid gap-5">
        <TextField
          id={fieldId('/name')}
          label="Name"
          value={name}
          maxLength={120}
          readOnly={!canEdit}
          required
          hint={
            view.id === null ? 'The first thing to write: the draft is kept from then on.' : `Id ${view.id}`
          }
          error={view.errors['/name']}
          onChange={(event) => store.edit('/name', event.target.value)}
        />
        {parts === null ? (
          <TextAreaField
            id={fieldId('/hypothesis')}
            label="Hypothesis"
            value={hypothesis}
            maxLength={2_000}
            readOnly={!canEdit}
            onChange={(event) => store.edit('/hypothesis', event.target.value || undefined)}
          />
        ) : (
          <HypothesisSentence parts={parts} />
        )}
      </div>
    </Section>
  )
}

function HypothesisSentence({ parts }: { readonly parts: Hypothesis }) {
  const { store, view, site, canEdit } = useEditor()
  const { definition } = view
  const [{ key: primary, direction } = PURCHASE] = goalRows(definition)
  const labelOf = (key: string) => site.goals.find((goal) => goal.key === key)?.label ?? key
  const goals = [...new Set([primary, ...site.goals.map(({ key }) => key)])]
  const change = (part: Partial<Hypothesis>) => {
    const next = { ...parts, ...part, direction, goal: labelOf(primary).toLowerCase() }
    const isEmpty = Object.values({ ...next, direction: '', goal: '' }).every((text) => text.trim() === '')
    store.edit('/hypothesis', isEmpty ? undefined : formatHypothesis(next))
  }
  const gap = (key: 'because' | 'change' | 'audience', label: string, placeholder: string, size: string) => (
    <input
      id={key === 'because' ? fieldId('/hypothesis') : undefined}
      aria-label={label}
      value={parts[key]}
      placeholder={placeholder}
      maxLength={300}
      readOnly={!canEdit}
      className={`${GAP} ${size}`}
      onChange={(event) => change({ [key]: event.target.value })}
    />
  )
  return (
    <fieldset disabled={!canEdit}>
      <legend className="mb-1.5 font-semibold text-sm">Hypothesis</legend>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2.5 text-[16px] leading-6">
        Because {gap('because', 'Insight', 'visitors do not see what we make', 'grow basis-72')}
        we expect {gap('change', 'Change', 'a plainer headline', 'grow basis-56')}
        for {gap('audience', 'For whom', 'visitors from Germany', 'grow basis-48')}
        to
        <select
          aria-label="Direction"
          value={direction}
          className={GAP}
          onChange={(event) => {
            const next = event.target.value === 'lower' ? 'lower' : 'raise'
            store.replace(withDirection(definition, primary, next), '/hypothesis')
          }}
        >
          <option value="raise">raise</option>
          <option value="lower">lower</option>
        </select>
        <select
          aria-label="Goal"
          value={primary}
          className={GAP}
          onChange={({ target: { value } }) =>
            store.replace(withRole(definition, value, 'primary', labelOf(value)), '/hypothesis')
          }
        >
          {goals.map((key) => (
            <option key={key} value={key}>
              {labelOf(key).toLowerCase()}
            </option>
          ))}
        </select>
        by at least
        <span className="inline-flex items-center gap-1.5">
          <input
            aria-label="Smallest change worth finding, in per cent"
            type="number"
            min={0.1}
            max={500}
            step={0.1}
            value={parts.percent}
            placeholder={String(site.decision.minimumLift * 100)}
            className={`${GAP} w-20! text-right tabular-nums`}
            onChange={(event) => change({ percent: event.target.value })}
          />
          %.
        </span>
      </div>
      {definition.hypothesis !== undefined && parts.direction !== direction && (
        <p className="mt-2 text-[13px] text-warn-text">
          Written down was “{parts.direction}”, but the verdict takes{' '}
          {direction === 'lower' ? 'fewer' : 'more'} as better.{' '}
          <ConsoleButton
            look="plain"
            onClick={() => store.replace(withDirection(definition, primary, parts.direction), '/hypothesis')}
          >
            Take “{parts.direction}” for both
          </ConsoleButton>
        </p>
      )}
    </fieldset>
  )
}
