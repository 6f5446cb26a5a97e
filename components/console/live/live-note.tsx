import type { LiveState } from './live-source.ts'

const TEXTS: Readonly<Record<LiveState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  away: 'Paused while you look elsewhere',
  'signed-out': 'Sign in again to go on',
}

/** Whether what is shown is up to date. */
export function LiveNote({ state }: { readonly state: LiveState }) {
  return (
    <p role="status" className="inline-flex items-center gap-2 text-[13px] text-ink-2">
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${state === 'live' ? 'bg-gain' : 'border border-control'}`}
      />
      {/* As wide in every usual state, so that nothing moves when the connection stands. */}
      <span className="min-w-[4.75rem]">{TEXTS[state]}</span>
    </p>
  )
}
