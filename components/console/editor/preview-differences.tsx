import type { PreviewSubject } from '#lib/drafts/read-preview-subject'
import type { DifferencePart } from '#lib/preview/tell-differences'

type Props = {
  readonly subject: Pick<PreviewSubject, 'differences' | 'variants' | 'slot'>
  readonly variant: string
  readonly language: string
}

/** What a variant shows otherwise than the control, field by field, in words. */
export function PreviewDifferences({ subject, variant, language }: Props) {
  const { differences, variants, slot } = subject
  if (variants[0] === variant) return <p className="text-[13px] text-ink-2">{tellControl(slot.rules)}</p>
  const fields = differences[variant]?.[language] ?? []
  if (fields.length === 0)
    return <p className="text-[13px] text-ink-2">The same as the control in this language.</p>
  return (
    <details className="text-[13px]" open>
      <summary className="min-h-6 cursor-pointer text-ink-2">
        {fields.length === 1 ? 'One field differs' : `${fields.length} fields differ`} from{' '}
        {slot.rules > 1 ? 'the control of whoever only the last rule takes' : 'the control'}
      </summary>
      <dl className="mt-1 grid gap-1.5">
        {fields.map(({ label, parts }) => (
          <div key={label} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-2">
            <dt className="text-ink-2">{label}</dt>
            <dd className="wrap-anywhere" lang={language}>
              {parts.map((part, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts stand in their order and never move
                <Part key={index} part={part} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Part({ part: { kind, text } }: { readonly part: DifferencePart }) {
  if (kind === 'removed') return <del className="mr-1 bg-loss/10 text-ink-2">{text}</del>
  return kind === 'added' ? <ins className="bg-gain/10 no-underline">{text}</ins> : <span>{text}</span>
}

function tellControl(rules: number): string {
  return rules > 1
    ? `What the slot’s ${rules} rules show, by who looks. Variants are compared with the last.`
    : 'What the slot shows today.'
}
