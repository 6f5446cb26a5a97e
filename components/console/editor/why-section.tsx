'use client'

import { INPUT_CLASS, TextField } from '#components/ui/field'
import { Section } from '#components/ui/section'
import { TextAreaField } from '#components/ui/text-area-field'
import {
  EMPTY_HYPOTHESIS,
  formatHypothesis,
  type Hypothesis,
  parseHypothesis,
} from '#lib/core/experiments/hypothesis'
import { useEditor } from './editor-context.ts'
import { fieldId } from './field-id.ts'
import { withPrimary } from './with-primary.ts'

const GAP = `${INPUT_CLASS} !min-h-9 !w-auto min-w-0 max-w-full`

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
  const { goals = [] } = view.definition
  const change = (part: Partial<Hypothesis>) => {
    const next = { ...parts, ...part }
    const isEmpty = Object.values({ ...next, direction: '', goal: '' }).every((text) => text.trim() === '')
    store.edit('/hypothesis', isEmpty ? undefined : formatHypothesis(next))
  }
  const choose = (key: string) => {
    const label = site.goals.find((goal) => goal.key === key)?.label ?? key
    store.replace(
      {
        ...withPrimary(view.definition, key),
        hypothesis: formatHypothesis({ ...EMPTY_HYPOTHESIS, ...parts, goal: label.toLowerCase() }),
      },
      '/goals',
    )
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
          value={parts.direction}
          className={GAP}
          onChange={(event) => change({ direction: event.target.value === 'lower' ? 'lower' : 'raise' })}
        >
          <option value="raise">raise</option>
          <option value="lower">lower</option>
        </select>
        <select
          aria-label="Goal"
          value={goals[0] ?? 'purchase'}
          className={GAP}
          onChange={(event) => choose(event.target.value)}
        >
          {site.goals.map(({ key, label }) => (
            <option key={key} value={key}>
              {label.toLowerCase()}
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
      {parts.direction === 'lower' && (
        <p className="mt-2 text-[13px] text-warn-text">
          The verdict calls a rise of the goal better. Where it should fall, read the range and not the
          verdict.
        </p>
      )}
    </fieldset>
  )
}
