import Link from 'next/link'
import { Section } from '#components/ui/section'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import type { Attribute } from '../editor/attributes.ts'
import { takesEverybody } from './edited-rule.ts'
import { RuleSummary } from './rule-summary.tsx'

type Props = {
  readonly slot: PersonalSlot
  readonly attributes: readonly Attribute[]
  readonly canEdit: boolean
}

/** A slot with its rules in order, who sees what; the last takes everybody else. */
export function SlotSummary({ slot, attributes, canEdit }: Props) {
  const { name, title, description, rules, experiments } = slot
  const running = experiments.map(({ id, status }) => `${id} (${status})`).join(', ')
  return (
    <Section
      id={name.replaceAll('.', '-')}
      title={title}
      hint={
        <>
          {description}.{running !== '' && ` Under test: ${running}.`}
        </>
      }
      actions={
        <Link
          href={`/console/personalisation?slot=${name}`}
          prefetch={false}
          className="inline-flex min-h-8 items-center text-tide-text underline underline-offset-4"
        >
          {canEdit ? 'Edit the rules' : 'Look closer'}
          <span className="sr-only"> of {title}</span>
        </Link>
      }
    >
      <ol className="grid grid-cols-1 gap-4">
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a live rule is known by its place alone
          <li key={index}>
            <RuleSummary
              place={index + 1}
              isLast={index === rules.length - 1 && takesEverybody(rule)}
              rule={rule}
              slot={slot}
              attributes={attributes}
            />
          </li>
        ))}
      </ol>
    </Section>
  )
}
