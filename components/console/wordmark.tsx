/** The name on its waterline. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-[16px] leading-6 tracking-[-0.01em]">
      <svg width="22" height="16" viewBox="0 0 22 16" fill="none" aria-hidden="true">
        <path d="M0 8h22" stroke="currentColor" strokeWidth="1.5" />
        <path d="M5 8a6 6 0 0 1 12 0" stroke="currentColor" strokeWidth="1.5" />
        <path d="M3 12.5c2-1.6 4-1.6 6 0s4 1.6 6 0 3-1.2 4-.6" stroke="var(--tide)" strokeWidth="1.5" />
      </svg>
      Shoreline
    </span>
  )
}
