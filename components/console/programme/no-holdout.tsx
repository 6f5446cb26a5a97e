import { EmptyState } from '#components/ui/empty-state'

const EXAMPLE = `curl -X PUT "$SITE/api/holdout" \\
  -H "authorization: Bearer $TOKEN" \\
  -H "content-type: application/json" \\
  -d '{"coverage": 0.05, "seed": "holdout-2027"}'`

/** What a holdout is for, and how to set one. */
export function NoHoldout() {
  return (
    <EmptyState
      title="Nobody is held out"
      action={
        <a href="/console/team" className="text-tide-text underline underline-offset-4">
          Make a token with the role owner under Team
        </a>
      }
    >
      <p>
        Winners of single tests rarely add up: some fade, some get in each other’s way. A holdout shows the
        sum. A few in a hundred visitors see no experiment and nothing that was shipped since, and this page
        compares them with everybody else.
      </p>
      <ol className="grid list-decimal gap-1 pl-5">
        <li>Choose a share: 5 % costs little and tells enough on a busy site.</li>
        <li>
          Publish it as an owner, by the API. It begins to count at once, and History can take it back:
          <pre className="wrap-anywhere mt-1 whitespace-pre-wrap rounded-input border border-line bg-sand-1 p-3 font-mono text-[12px] text-ink">
            {EXAMPLE}
          </pre>
        </li>
        <li>Ship winners as always. The held-out go on seeing what was there before.</li>
        <li>Come back after some weeks. Begin anew with another seed once a quarter or a year.</li>
      </ol>
    </EmptyState>
  )
}
