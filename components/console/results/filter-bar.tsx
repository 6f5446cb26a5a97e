import Form from 'next/form'
import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import { INPUT_CLASS } from '#components/ui/field'
import { FilterChips } from '#components/ui/filter-chips'
import { segmentName } from '#lib/core/format/segment-name'
import { DIMENSION_NAMES, dimensionOf, type PageState, toHref } from '#lib/core/results/page-state'

type Props = {
  readonly path: string
  readonly state: PageState
  /** First and last day with counts. */
  readonly from: string | null
  readonly to: string | null
}

const UNITS = [
  ['relative', 'Relative'],
  ['absolute', 'Absolute'],
  ['impact', 'Per day'],
] as const

/** Which days and whom the figures below are about, and how effects are written. All of it stands in the address. */
export function FilterBar({ path, state, from, to }: Props) {
  const isFiltered = state.segment !== undefined || state.from !== undefined || state.to !== undefined
  return (
    <div className="grid gap-3 border-line border-t py-4 print:hidden">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <FilterChips
          label="How effects are written"
          chips={UNITS.map(([unit, label]) => ({
            label,
            href: toHref(path, state, { unit }),
            pressed: state.unit === unit,
          }))}
        />
        <DateRange {...{ path, state, from, to }} />
      </div>
      {isFiltered && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>{filterText(state)}</span>
          <Link
            href={toHref(path, state, { segment: undefined, from: undefined, to: undefined })}
            prefetch={false}
            className="text-tide-text underline underline-offset-4"
          >
            Show everybody on all days
          </Link>
        </p>
      )}
    </div>
  )
}

/** The range goes with the address, so it works without scripts. */
function DateRange({ path, state, from, to }: Props) {
  const kept = Object.entries({ ...state, from: undefined, to: undefined }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return (
    <Form action={path} className="flex flex-wrap items-end gap-2 text-[13px]">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateField name="from" label="From" value={state.from ?? from} />
      <DateField name="to" label="To" value={state.to ?? to} />
      <button type="submit" className={consoleButtonClass('quiet')}>
        Show days
      </button>
    </Form>
  )
}

function DateField({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label className="flex items-center gap-1.5">
      <span className="text-ink-2">{label}</span>
      <input
        type="date"
        name={name}
        key={value}
        defaultValue={value ?? ''}
        className={`${INPUT_CLASS} min-h-8! w-auto! px-2! text-[13px]`}
      />
    </label>
  )
}

function filterText(state: PageState): string {
  const { segment, from, to } = state
  const dimension = dimensionOf({ segment, by: undefined })
  const who =
    segment === undefined
      ? ''
      : `Only ${DIMENSION_NAMES[dimension].toLowerCase()}: ${segmentName(dimension, segment.slice(dimension.length + 1))}. `
  const when = from === undefined && to === undefined ? '' : 'Only some of the days. '
  return `${who}${when}The verdict, health and guardrails are about everybody on all days.`
}
