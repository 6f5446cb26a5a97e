import type { ReactNode } from 'react'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import type { Figures } from '#lib/results/list-experiments'
import { FaultList } from '../fault-list.tsx'
import type { LiveView } from '../use-live-view.ts'

type Props = {
  readonly view: ExperimentsView
  readonly connection: LiveView['connection']
  readonly hasHistory: boolean
  /** Whether the rows have their figures. */
  readonly figures: Figures
}

/** Whatever keeps the list from being the whole truth; nothing most of the time. */
export function LiveNotes({ view, connection, hasHistory, figures }: Props) {
  const { version, publishedBy, counted, faults, unreadableDrafts } = view
  const unreadable = unreadableDrafts ?? []
  return (
    <>
      {connection === 'stale' && <Note>Not refreshed: the server does not answer. Trying again.</Note>}
      {connection === 'signed-out' && (
        <Note>
          <a href="/console/sign-in?next=/console" className="underline underline-offset-4">
            You were signed out. Sign in again
          </a>
        </Note>
      )}
      {!counted && (
        <Note>
          Counts are not available right now, because Redis does not answer. What is live is shown as it is.
        </Note>
      )}
      {counted && figures === 'unreadable' && <Note>Figures cannot be read right now.</Note>}
      {counted && figures === 'pending' && (
        <p
          role="status"
          className="pointer-events-none fixed inset-x-4 bottom-4 z-10 mx-auto w-fit rounded-panel border border-line bg-paper px-3 py-2 text-[13px] text-ink-2"
        >
          Figures are still being read. They appear by themselves in a moment.
        </p>
      )}
      {hasHistory && counted && publishedBy === null && (
        <Note>
          Edge Config was edited by hand: v{version} is not what was published here.{' '}
          <a href="/console/history#outside" className="underline underline-offset-4">
            See what differs, then keep it or take it back
          </a>
        </Note>
      )}
      {unreadable.length > 0 && (
        <Note>
          Drafts that this version cannot read are kept: {unreadable.map(({ id }) => id).join(', ')}.
        </Note>
      )}
      <FaultList faults={faults} />
    </>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="mb-2 max-w-[68ch] border-warn border-l-2 pl-3 text-warn-text">
      {children}
    </p>
  )
}
