import Link from 'next/link'

type Bar = {
  readonly label: string
  readonly value: number
  /** The value as it is read. */
  readonly text: string
  /** Where a click leads: the page filtered by this row. */
  readonly href?: string
  /** Whether the page is filtered by it. */
  readonly pressed?: boolean
}

type Props = {
  readonly rows: readonly Bar[]
  /** Of the values: `visitors`. */
  readonly unit: string
  /** What the rows are. */
  readonly label?: string
}

/** Rows with a bar behind each, the longest the largest value. A list is its own table: everything is text. */
export function BarList({ rows, unit, label }: Props) {
  const most = Math.max(1e-9, ...rows.map(({ value }) => value))
  return (
    <ul aria-label={label ?? unit} className="grid gap-px">
      {rows.map((row) => (
        <li key={row.label} className="relative isolate">
          <span
            aria-hidden="true"
            className={`absolute inset-y-0 left-0 -z-10 rounded-input ${row.pressed ? 'bg-tide-wash' : 'bg-sand-2'}`}
            style={{ width: `${Math.round((1_000 * Math.max(0, row.value)) / most) / 10}%` }}
          />
          <BarContent row={row} unit={unit} />
        </li>
      ))}
    </ul>
  )
}

const ROW = 'flex min-h-8 items-center justify-between gap-4 px-2 text-[13px]'

function BarContent({ row: { label, text, href, pressed }, unit }: { row: Bar; unit: string }) {
  const content = (
    <>
      <span className="min-w-0 truncate">{label}</span>
      <span className="shrink-0 tabular-nums">
        {text}
        <span className="sr-only"> {unit}</span>
      </span>
    </>
  )
  if (href === undefined) return <div className={ROW}>{content}</div>
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={pressed ? 'true' : undefined}
      className={`${ROW} hover:underline ${pressed ? 'font-semibold' : ''}`}
    >
      {content}
    </Link>
  )
}
