import type { ExperimentsView } from '#lib/publish/experiments-view'
import { LocalTime } from './local-time.tsx'

type Props = {
  readonly view: Pick<ExperimentsView, 'version' | 'updatedAt' | 'publishedBy'>
  readonly connection: 'fresh' | 'stale' | 'signed-out'
}

/** What is live at the edge, since when and by whom. */
export function LiveStatus({ view, connection }: Props) {
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-2 py-2 text-[13px] text-ink-2">
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${connection === 'fresh' ? 'bg-gain' : 'bg-warn'}`}
      />
      <span className="font-semibold text-ink">Live v{view.version}</span>
      {view.updatedAt !== '' && (
        <span>
          published <LocalTime at={view.updatedAt} />
          {view.publishedBy !== null && ` by ${view.publishedBy}`}
        </span>
      )}
      {connection === 'stale' && <span className="text-warn-text">not refreshed, trying again</span>}
      {connection === 'signed-out' && (
        <a href="/console/sign-in?next=/console" className="text-warn-text underline underline-offset-4">
          You were signed out. Sign in again
        </a>
      )}
    </div>
  )
}
