import { EmptyState } from '#components/ui/empty-state'

type Props = { readonly isFiltered: boolean; readonly canEdit: boolean }

const LINK = 'text-tide-text underline underline-offset-4'

/** Why the list is empty: nothing was made yet, or nothing is like what was asked for. */
export function NothingListed({ isFiltered, canEdit }: Props) {
  if (isFiltered)
    return (
      <EmptyState
        title="No experiment is like that"
        action={
          <a href="/console" className={LINK}>
            Show all experiments
          </a>
        }
      >
        <p>Search looks at names, hypotheses and slots. Every word has to occur.</p>
      </EmptyState>
    )
  return (
    <EmptyState
      title="No experiment yet"
      action={
        <a href={canEdit ? '/console/experiments/new' : '/'} className={LINK}>
          {canEdit ? 'Begin with the hero of your home page' : 'Look at the storefront'}
        </a>
      }
    >
      <p>Every visitor sees the site as it is.</p>
      <p>
        An experiment shows two or more versions of one place on a page, each to a share of the visitors, and
        tells which one sells more. You write the versions, look at them as a visitor would, and publish. It
        takes about ten minutes, and one click takes it back.
      </p>
    </EmptyState>
  )
}
