import Link from 'next/link'
import { LocalTime } from '#components/console/local-time'
import type { PublishNote } from '#lib/results/read-publishes'

const MOST = 10

/** What was published of the experiment, the newest first. */
export function PublishLog({ publishes }: { readonly publishes: readonly PublishNote[] }) {
  if (publishes.length === 0)
    return <p className="text-ink-2">History knows of no publish: it was live before Shoreline kept one.</p>
  return (
    <ol className="grid">
      {publishes.slice(0, MOST).map(({ version, at, by, sentence, isOwn }) => (
        <li key={version} className="grid gap-x-4 border-line border-t py-2 md:grid-cols-[12rem_1fr]">
          <span className="text-[13px] text-ink-2">
            <Link
              href="/console/history"
              prefetch={false}
              className="text-tide-text underline underline-offset-4"
            >
              v{version}
            </Link>{' '}
            · <LocalTime at={at} />
          </span>
          <span className="min-w-0">
            {sentence} <span className="text-ink-2">by {by}</span>
            {!isOwn && <span className="text-ink-2">, with others</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
