import Link from 'next/link'
import { BarList } from '#components/charts/bar-list'
import type { CountKind, CountUnit } from '#lib/core/events/count-kinds'
import { formatCompact } from '#lib/core/format/format-compact'
import { formatCount } from '#lib/core/format/format-count'
import { formatShare } from '#lib/core/format/format-share'
import type { Filter, Panel } from '#lib/insights/read-analytics'
import { nameRow } from './name-row.ts'

type PanelTab = { readonly kind: CountKind; readonly label: string; readonly href: string }

type Props = {
  readonly id: string
  readonly title: string
  /** The counters that the panel can show, the one that it shows, and what its rows count. */
  readonly tabs: readonly PanelTab[]
  readonly kind: CountKind
  readonly unit: CountUnit
  readonly panel: Panel
  readonly filter: Filter | null
  readonly linkOf: (name: string | null) => string
  readonly csvHref: string
  /** Why it is empty, and what would fill it. */
  readonly emptyText: string
}

/** The most frequent names of one counter; each row filters the page. */
export function NamePanel(props: Props) {
  const { id, title, tabs, kind, unit, panel, filter, linkOf, csvHref, emptyText } = props
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className="min-w-0 scroll-mt-16 border-line border-t py-4"
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`} className="font-semibold text-[16px] leading-6">
          {title}
        </h2>
        {tabs.length > 1 && <PanelTabs label={title} tabs={tabs} kind={kind} />}
      </div>
      {panel.rows.length === 0 ? (
        <p className="max-w-[52ch] py-2 text-ink-2">{emptyText}</p>
      ) : (
        <BarList rows={toBars(kind, panel, filter, linkOf)} unit={unit} label={title} />
      )}
      <PanelFoot panel={panel} unit={unit} title={title} csvHref={csvHref} />
    </section>
  )
}

function toBars(kind: CountKind, { rows, total }: Panel, filter: Filter | null, linkOf: Props['linkOf']) {
  return rows.map(({ name, count }) => {
    const pressed = filter?.kind === kind && filter.name === name
    const text = `${formatCompact(count)} · ${formatShare(count / total)}`
    // What found no place of its own has no series either.
    const href = name === '(other)' ? {} : { href: linkOf(pressed ? null : name) }
    return { label: nameRow(kind, name), value: count, text, pressed, ...href }
  })
}

function PanelTabs({ label, tabs, kind }: Pick<Props, 'tabs' | 'kind'> & { readonly label: string }) {
  return (
    <nav aria-label={`What ${label} shows`}>
      <ul className="flex flex-wrap gap-x-3">
        {tabs.map((tab) => (
          <li key={tab.kind}>
            <Link
              href={tab.href}
              prefetch={false}
              scroll={false}
              aria-current={tab.kind === kind ? 'true' : undefined}
              className={`inline-flex min-h-6 items-center text-[13px] ${
                tab.kind === kind ? 'font-semibold text-ink' : 'text-ink-2 hover:text-ink hover:underline'
              }`}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PanelFoot({ panel, unit, title, csvHref }: Pick<Props, 'panel' | 'unit' | 'title' | 'csvHref'>) {
  if (panel.rows.length === 0) return null
  const more = panel.more > 0 ? `, and ${formatCount(panel.more)} more names` : ''
  return (
    <p className="mt-2 flex flex-wrap justify-between gap-x-4 px-2 text-[12px] text-ink-2">
      <span>
        {formatCount(panel.total)} {unit} in all{more}
      </span>
      <a href={csvHref} download className="text-tide-text underline underline-offset-4">
        CSV<span className="sr-only"> of {title}</span>
      </a>
    </p>
  )
}
