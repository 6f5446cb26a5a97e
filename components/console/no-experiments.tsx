/** Why the list is empty, with a horizon, a buoy and a wave. */
export function NoExperiments() {
  return (
    <div className="grid max-w-[68ch] gap-4 py-12">
      <svg width="160" height="72" viewBox="0 0 160 72" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M0 40h160" strokeWidth="1.5" />
        <path d="M92 40l5-22h6l5 22M95 28h10M100 18v-7" strokeWidth="1.5" />
        <path d="M20 54c8-6 16-6 24 0s16 6 24 0 16-6 24 0 16 6 24 0" stroke="var(--tide)" strokeWidth="1.5" />
      </svg>
      <h2 className="font-semibold text-[16px] leading-6">No experiment is live</h2>
      <p className="text-ink-2">
        The document <code className="font-mono text-ink">experiments</code> in Edge Config holds none, so
        every visitor sees the site as it is.
      </p>
      <p>
        <a href="/" className="text-tide-text underline underline-offset-4">
          Look at the storefront
        </a>
      </p>
    </div>
  )
}
