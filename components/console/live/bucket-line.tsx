import type { RuleStep } from '#lib/core/experiments/rule-step'

type Props = Required<Pick<RuleStep, 'bucket' | 'ranges'>>

/** Where a visitor stands on a line of buckets, and whose part of it that is. */
export function BucketLine({ bucket, ranges }: Props) {
  return (
    <div className="mt-1 max-w-md text-[13px] text-ink-2">
      <svg viewBox="0 0 1000 24" preserveAspectRatio="none" className="h-3 w-full" aria-hidden="true">
        <path d="M0 12H1000" stroke="var(--line)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        {ranges.map(({ name, range: [from, to] }, index) => (
          <path
            key={name}
            d={`M${from * 1_000} 12H${to * 1_000}`}
            stroke={`var(--variant-${'abcde'.charAt(index % 5)})`}
            strokeWidth="6"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={`M${bucket * 1_000} 0V24`}
          stroke="var(--ink)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p className="tabular-nums">
        Bucket {bucket.toFixed(4)}.{' '}
        {ranges.map(({ name, range: [from, to] }) => `${name} ${toText(from)} to ${toText(to)}`).join(', ')}
      </p>
    </div>
  )
}

function toText(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
