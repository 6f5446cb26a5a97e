import Link from 'next/link'
import type { AssignmentExplanation } from '#lib/core/experiments/explain-assignment'
import type { Rule, RuleStep } from '#lib/core/experiments/rule-step'
import { Badge } from '../../ui/badge.tsx'
import { AudienceTraceList } from './audience-trace.tsx'
import { BucketLine } from './bucket-line.tsx'

const NAMES: Readonly<Record<Rule, string>> = {
  status: 'Status',
  override: 'Preview',
  forced: 'Forced visitors',
  holdout: 'Holdout',
  group: 'Exclusion group',
  sticky: 'Earlier visit',
  prerequisite: 'Prerequisite',
  audience: 'Audience',
  coverage: 'Draw',
}

/** What one experiment decided for a visit, and why, rule by rule. */
export function AssignmentView({ explanation }: { readonly explanation: AssignmentExplanation }) {
  const { experiment, variant, included, sentence, slot, steps } = explanation
  return (
    <li className="border-line border-t py-4 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          <Link href={`/console/experiments/${experiment}`} prefetch={false} className="hover:underline">
            {experiment}
          </Link>
        </h3>
        <Badge tone={included ? 'tide' : 'neutral'}>{included ? variant : `not in, sees ${variant}`}</Badge>
        <span className="text-[13px] text-ink-2">on {slot}</span>
      </div>
      <p className="mt-1">{sentence}</p>
      <details className="mt-1">
        <summary className="cursor-pointer text-[13px] text-tide-text underline underline-offset-4">
          Rule by rule
        </summary>
        <ol className="mt-2 grid gap-2">
          {steps.map((step) => (
            <StepView key={step.rule} step={step} />
          ))}
        </ol>
      </details>
    </li>
  )
}

const OUTCOMES: Readonly<Record<RuleStep['outcome'], string>> = {
  passed: 'passed',
  decided: 'decided',
  'not-asked': 'not asked',
}

function StepView({ step }: { readonly step: RuleStep }) {
  const { rule, outcome, text, audience, bucket, ranges } = step
  return (
    <li className={`grid gap-x-4 sm:grid-cols-[9rem_1fr] ${outcome === 'not-asked' ? 'text-ink-2' : ''}`}>
      <p className="text-[13px]">
        <span className={outcome === 'decided' ? 'font-semibold' : ''}>{NAMES[rule]}</span>{' '}
        <span className="text-ink-2">{OUTCOMES[outcome]}</span>
      </p>
      <div className="text-[13px]">
        <p>{text}</p>
        {audience !== undefined && <AudienceTraceList trace={audience} />}
        {bucket !== undefined && ranges !== undefined && <BucketLine bucket={bucket} ranges={ranges} />}
      </div>
    </li>
  )
}
