import { ProblemNote } from '#components/ui/problem-note'

/** Redis does not answer: what is counted cannot be shown, and nothing else is affected. */
export function CountersUnavailable({ retryHref }: { readonly retryHref: string }) {
  return (
    <div className="py-4">
      <ProblemNote
        title="The counters cannot be read right now"
        detail="Redis does not answer. Visitors are served as usual; their trackers keep what they could not send, and nothing is counted twice."
        retryHref={retryHref}
      />
    </div>
  )
}
