import { formatCompact } from '#lib/core/format/format-compact'
import { formatDay } from '#lib/core/format/format-day'
import { ChartFigure } from './chart-figure.tsx'
import { type Marker, PLOT, planTimeSeries, type TimePlan } from './plan-time-series.ts'
import type { Series } from './series.ts'
import { toSeriesTable } from './to-series-table.ts'

export type TimeSeriesProps = {
  readonly title: string
  /** What it shows, in a sentence. */
  readonly finding: string
  /** Of the values: `visitors`, `lift`. */
  readonly unit: string
  readonly series: readonly Series[]
  readonly markers?: readonly Marker[]
  /** Whether the axis reaches to zero; its line is the waterline. */
  readonly zero?: boolean
  /** In pixels. */
  readonly height?: number
  readonly format?: (value: number) => string
  /** Where room is short; else as `format`. */
  readonly axisFormat?: (value: number) => string
}

const BEYOND =
  'A triangle at the edge: there the line goes on beyond the axis, which is made for days whose range tells something. The table has every figure.'

/** What a letter takes from top to bottom. */
const LETTER_PX = 13

/** Lines over time with ribbons and markers, drawn on the server and stretched to the width that there is. */
export function TimeSeries(props: TimeSeriesProps) {
  const { title, finding, unit, series, markers = [], zero = false, height = 200 } = props
  const { format = formatCompact, axisFormat = format } = props
  const plan = planTimeSeries({ series, markers, zero, letterGap: LETTER_PX / height })
  return (
    <ChartFigure
      title={title}
      finding={finding}
      table={toSeriesTable(plan, { series, markers, unit, format })}
      points={plan.moments.map(({ x }) => Math.round(x * 1_000) / 1_000)}
      axes={<Axes plan={plan} format={axisFormat} />}
      note={plan.series.some(({ beyond }) => beyond.length > 0) ? BEYOND : undefined}
    >
      <div className="relative" style={{ height }}>
        <Plot plan={plan} />
        <EndMarks plan={plan} />
        <BeyondMarks plan={plan} />
      </div>
    </ChartFigure>
  )
}

function Plot({ plan }: { readonly plan: TimePlan }) {
  return (
    <svg
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full overflow-visible"
      aria-hidden="true"
    >
      {plan.markers.map(({ x, label }) => (
        <path
          key={`${x}${label}`}
          d={`M${Math.round(x * PLOT.width)} 0V${PLOT.height}`}
          stroke="var(--control-border)"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {plan.series.map(({ key, ribbon, color }) =>
        ribbon === null ? null : <path key={key} d={ribbon} fill={color} fillOpacity={0.18} />,
      )}
      {plan.series.map(({ key, line, color, dash }) => (
        <path
          key={key}
          d={line}
          fill="none"
          stroke={color}
          strokeWidth={2}
          strokeLinejoin="round"
          strokeDasharray={dash}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

/** A dot where each line ends, and its letter beside it; letters of lines that end together stand apart. */
function EndMarks({ plan }: { readonly plan: TimePlan }) {
  return plan.series.map(({ key, end, letter, color }) =>
    end === null ? null : (
      <span key={key} aria-hidden="true" className="font-semibold text-[11px] leading-4">
        <span
          className="absolute size-2 -translate-1/2 rounded-full border border-paper"
          style={{ left: `${100 * end.x}%`, top: `${100 * end.y}%`, background: color }}
        />
        {letter !== undefined && (
          <span
            className="absolute -translate-y-1/2 pl-1.5"
            style={{ left: `${100 * end.x}%`, top: `${100 * end.labelY}%` }}
          >
            {letter}
          </span>
        )}
      </span>
    ),
  )
}

/** A triangle at the edge where a line goes on beyond the axis. */
function BeyondMarks({ plan }: { readonly plan: TimePlan }) {
  return plan.series.flatMap(({ key, color, beyond }) =>
    beyond.map(({ x, isAbove }) => (
      <svg
        key={`${key}${x}`}
        width="10"
        height="8"
        viewBox="0 0 10 8"
        fill={color}
        aria-hidden="true"
        className={`absolute -translate-x-1/2 ${isAbove ? 'top-0' : 'bottom-0'}`}
        style={{ left: `${100 * x}%` }}
      >
        <path d={isAbove ? 'M5 0l5 8H0Z' : 'M5 8l5-8H0Z'} />
      </svg>
    )),
  )
}

type AxesProps = { readonly plan: TimePlan; readonly format: (value: number) => string }

function Axes({ plan: { yTicks, xTicks, markers }, format }: AxesProps) {
  return (
    <div className="pointer-events-none absolute inset-0 text-[11px] text-ink-3 leading-4">
      {yTicks.map(({ y, value }) => (
        <div
          key={value}
          className={`absolute inset-x-0 border-t ${value === 0 ? 'border-ink-3' : 'border-line'}`}
          style={{ top: `${100 * y}%` }}
        >
          <span className="absolute right-full -translate-y-1/2 whitespace-nowrap pr-2">{format(value)}</span>
        </div>
      ))}
      {xTicks.map(({ x, at }, index) => (
        <span
          key={at}
          className={`absolute top-full whitespace-nowrap pt-1 ${alignAt(x)} ${index % 2 === 1 ? 'max-sm:hidden' : ''}`}
          style={{ left: `${100 * x}%` }}
        >
          {axisText(at)}
        </span>
      ))}
      {markers.map(({ x, label }, index) => (
        <span
          key={`${x}${label}`}
          className="absolute bottom-full -translate-x-1/2 rounded-full border border-line bg-paper px-1"
          style={{ left: `${100 * x}%` }}
        >
          {index + 1}
        </span>
      ))}
    </div>
  )
}

function alignAt(x: number): string {
  if (x < 0.05) return ''
  return x > 0.95 ? '-translate-x-full' : '-translate-x-1/2'
}

function axisText(at: string): string {
  return at.length === 10 ? formatDay(at, { axis: true }) : at.slice(11, 16)
}
