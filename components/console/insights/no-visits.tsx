import { EmptyState } from '#components/ui/empty-state'

/** Why there are no figures, with what to look at first. */
export function NoVisits() {
  return (
    <EmptyState
      title="No page was viewed in these days"
      action={
        <a href="/" className="text-tide-text underline underline-offset-4">
          Open the storefront and be the first
        </a>
      }
    >
      <p>
        The storefront’s pages report each view a moment after it. Bots, prefetches and previews are left out
        on purpose; Edge traffic says how many.
      </p>
    </EmptyState>
  )
}
