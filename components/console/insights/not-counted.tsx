/** What this page cannot say, and where it is written. */
export function NotCounted() {
  return (
    <dl className="grid max-w-[68ch] gap-2 [&_dd]:text-ink-2 [&_dt]:font-semibold">
      <dt>Refusals at the edge</dt>
      <dd>
        A call over its rate limit (429), an address that is too long (414), a query with a reserved name
        (400) and a call without the right (401, 403) are answered before any handler runs, and are not
        counted: a counter would be a network call on the way of every request. The platform’s logs hold each
        with its status and request id. Whoever is at a limit at this moment stands above.
      </dd>
      <dt>Bots that only load pages</dt>
      <dd>
        A bot that runs no script reports nothing, so it is in neither figure. Pages are served the same to
        everybody; only the counting tells them apart.
      </dd>
      <dt>Who they are</dt>
      <dd>
        Addresses are never stored, so there is no list of offenders. Keys hold a hash that changes every day.
      </dd>
    </dl>
  )
}
