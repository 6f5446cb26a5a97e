import Form from 'next/form'
import { consoleButtonClass } from '#components/console/console-button'
import { INPUT_CLASS } from '#components/ui/field'
import { FilterChips } from '#components/ui/filter-chips'
import { formatDay } from '#lib/core/format/format-day'
import { linkWith } from '#lib/core/site/link-with'
import type { Period, PeriodKey } from '#lib/insights/period'

const LABELS: Readonly<Record<Exclude<PeriodKey, 'custom'>, string>> = {
  today: 'Today',
  '7d': '7 days',
  '28d': '28 days',
  '90d': '90 days',
}

type Props = {
  readonly path: string
  readonly period: Period
  /** What the page's address says besides the period. */
  readonly query: Readonly<Record<string, string>>
}

/** Chooses the days that a page is about. Days are UTC days, because counters are kept by them; it says so. */
export function PeriodBar({ path, period, query }: Props) {
  const chips = Object.entries(LABELS).map(([key, label]) => ({
    href: linkWith(path, query, { period: key, from: null, to: null }),
    label,
    pressed: period.key === key,
  }))
  return (
    <div className="grid gap-2 pb-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FilterChips label="Period" chips={chips} />
        <CustomPeriod path={path} period={period} query={query} />
      </div>
      <p className="text-[13px] text-ink-2">
        {formatDay(period.from)}
        {period.days > 1 && ` to ${formatDay(period.to)}`}, days in UTC
        {period.isOpen && '; today is not over yet'}.
        {period.isCorrected && ' The days asked for were corrected: 92 at most, none in the future.'}
      </p>
    </div>
  )
}

function CustomPeriod({ path, period, query }: Props) {
  return (
    <details open={period.key === 'custom'}>
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-[13px] text-tide-text underline underline-offset-4">
        Other days
      </summary>
      <Form action={path} className="mt-2 flex flex-wrap items-end gap-2" scroll={false}>
        <input type="hidden" name="period" value="custom" />
        {Object.entries(query).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DateField name="from" label="From" value={period.from} />
        <DateField name="to" label="To" value={period.to} />
        <button type="submit" className={consoleButtonClass('quiet', 'min-h-11')}>
          Show
        </button>
      </Form>
    </details>
  )
}

type DateProps = { readonly name: string; readonly label: string; readonly value: string }

function DateField({ name, label, value }: DateProps) {
  return (
    <label className="grid gap-1 text-[13px]">
      {label}
      <input type="date" name={name} defaultValue={value} required className={`${INPUT_CLASS} w-40`} />
    </label>
  )
}
