/** What the page cannot know, said where somebody would look for it. */
export function AnalyticsNotes() {
  return (
    <details className="border-line border-t py-4 text-[13px]">
      <summary className="inline-flex min-h-6 cursor-pointer items-center font-semibold text-tide-text underline underline-offset-4">
        How this is counted
      </summary>
      <dl className="mt-3 grid max-w-[68ch] gap-2 [&_dd]:text-ink-2 [&_dt]:mt-1 [&_dt]:font-semibold">
        <dt>Visitors</dt>
        <dd>
          Each visitor once a day. Somebody who comes on two days counts on both, so a week’s figure is the
          sum of seven days and not of different people.
        </dd>
        <dt>Sessions and bounces</dt>
        <dd>A session ends with half an hour without a page view. A bounce is a session of one page view.</dd>
        <dt>Channels</dt>
        <dd>
          From a session’s first page view. Paid, E-mail and Social by the campaign’s own words (utm_medium,
          utm_source) first, then by the host that links here: Search for search engines, Social for networks,
          E-mail for mail programs, Referral for every other site, Direct for none.
        </dd>
        <dt>Without identity</dt>
        <dd>
          Where the law asks for consent and it is not given, a page view is counted by page, country and
          device, and nothing else: no visitor, no session, no source.
        </dd>
        <dt>Why rows do not filter each other</dt>
        <dd>
          Only sums are kept, no log of visits. A row’s own numbers are exact; “visitors from Germany who
          viewed the products” is not stored anywhere. Where two dimensions matter, run an experiment: its
          results can be cut by country, device, channel and more.
        </dd>
        <dt>No funnel, no visit duration</dt>
        <dd>
          Both need the order of one visitor’s steps, which is not kept for the site. A figure that cannot be
          exact is not shown. An experiment’s results have a funnel of its own visitors.
        </dd>
      </dl>
    </details>
  )
}
