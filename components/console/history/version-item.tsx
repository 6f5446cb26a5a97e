import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import type { HistoryEntry } from '#lib/publish/history-entry'
import { ACTION_WORDS } from './action-words.ts'
import { RollBack } from './roll-back.tsx'

type Props = {
  readonly entry: HistoryEntry
  /** The version that is live, which cannot be gone back to. */
  readonly liveVersion: number
  /** Whether it was edited outside since it went live. */
  readonly isEdited?: boolean
  readonly canPublish: boolean
}

const LINK = 'inline-flex min-h-6 items-center text-tide-text underline underline-offset-4'

/** One version: what it did in a sentence, who and when, and the ways from here. */
export function VersionItem({ entry, liveVersion, isEdited = false, canPublish }: Props) {
  const { version, at, by, action, experiment, sentence, recoveredAt } = entry
  const isLive = version === liveVersion
  return (
    <li className="grid gap-1 border-line border-t py-4 sm:grid-cols-[5rem_1fr_auto] sm:gap-x-4">
      <p className="flex items-center gap-2 font-semibold sm:grid sm:content-start sm:justify-items-start">
        v{version}
        {isLive && (isEdited ? <Badge tone="warn">Live, edited</Badge> : <Badge tone="gain">Live</Badge>)}
      </p>
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere max-w-[68ch]">
          <span className="font-semibold">{ACTION_WORDS[action]}</span>
          {experiment !== null && (
            <>
              {' · '}
              <a href={`/console/experiments/${experiment}`} className={LINK}>
                {experiment}
              </a>
            </>
          )}
          <span className="block text-ink-2">{sentence}</span>
        </p>
        <p className="text-[13px] text-ink-2">
          {by.name} · <LocalTime at={at} />
          {recoveredAt !== undefined && ' · interrupted, and completed afterwards'}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:justify-end sm:self-start">
        {version > 1 && (
          <a href={`/console/history?a=${version - 1}&b=${version}#comparison`} className={LINK}>
            What changed
            <span className="sr-only"> in version {version}</span>
          </a>
        )}
        {!isLive && (
          <a href={`/console/history?a=${version}&b=${liveVersion}#comparison`} className={LINK}>
            Compare with live
            <span className="sr-only">: version {version}</span>
          </a>
        )}
        {!isLive && canPublish && <RollBack version={version} liveVersion={liveVersion} />}
      </div>
    </li>
  )
}
