import Form from 'next/form'
import Link from 'next/link'
import { ConsoleButton } from '#components/console/console-button'
import { INPUT_CLASS } from '#components/ui/field'
import { FilterChips } from '#components/ui/filter-chips'
import { GROUPS, type Group } from '#lib/core/experiments/group-of'
import { SORTS, type Sort } from '#lib/core/experiments/select-rows'
import { GROUP_NAMES } from './group-names.ts'
import { type ListQuery, toListHref } from './list-query.ts'

const SORT_NAMES: Readonly<Record<Sort, string>> = {
  attention: 'What needs you',
  lift: 'Lift',
  visitors: 'Visitors',
  name: 'Name',
  newest: 'Last changed',
}

type Props = {
  readonly query: ListQuery
  readonly counts: Readonly<Record<Group, number>>
}

/** Search, filters and order: a form and links, so that all of it stands in the address and needs no script. */
export function ListToolbar({ query, counts }: Props) {
  const { text, group, slot, sort } = query
  const chips = GROUPS.filter((name) => counts[name] > 0 || name === group).map((name) => ({
    label: `${GROUP_NAMES[name]} ${counts[name]}`,
    pressed: name === group,
    href: toListHref(query, { group: name === group ? null : name }),
  }))
  const slotChip =
    slot === null ? [] : [{ label: slot, pressed: true, href: toListHref(query, { slot: null }) }]
  return (
    <div className="grid gap-3 pb-2">
      <Form action="/console" role="search" className="flex max-w-[36rem] gap-2">
        <input
          type="search"
          name="q"
          data-search
          aria-label="Search by name, hypothesis or slot"
          placeholder="Search by name, hypothesis or slot"
          defaultValue={text}
          key={text}
          className={INPUT_CLASS}
        />
        {group !== null && <input type="hidden" name="show" value={group} />}
        {slot !== null && <input type="hidden" name="slot" value={slot} />}
        {sort !== 'attention' && <input type="hidden" name="sort" value={sort} />}
        <ConsoleButton type="submit">Search</ConsoleButton>
      </Form>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <FilterChips label="Filters" chips={[...chips, ...slotChip]} />
        <nav aria-label="Order" className="flex flex-wrap items-center gap-x-3 text-[13px] text-ink-2">
          <span aria-hidden="true">Order</span>
          {SORTS.map((name) => (
            <Link
              key={name}
              href={toListHref(query, { sort: name })}
              prefetch={false}
              scroll={false}
              aria-current={name === sort ? 'true' : undefined}
              className="inline-flex min-h-8 items-center hover:text-ink aria-current:font-semibold aria-current:text-ink"
            >
              {SORT_NAMES[name]}
            </Link>
          ))}
        </nav>
      </div>
    </div>
  )
}
