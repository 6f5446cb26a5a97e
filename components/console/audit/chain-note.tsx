import type { ReactNode } from 'react'
import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import type { AuditVerdict } from '#lib/publish/verify-audit'
import { toEntryHref } from './to-entry-href.ts'

/** Whether the log is as it was written. Null while that cannot be told. */
export function ChainNote({ verdict }: { readonly verdict: AuditVerdict | null }) {
  if (verdict === null) return <Line>The chain of entries cannot be checked right now.</Line>
  if (!verdict.intact) return <Broken broken={verdict.broken} />
  const { entries, since, unchained, head } = verdict
  if (since === null) return <Line>The chain begins with the next entry.</Line>
  return (
    <Line>
      <Badge tone="gain">Chain intact</Badge> since <LocalTime at={since} />:{' '}
      {entries === 1 ? 'one entry' : `${entries.toLocaleString('en')} entries`}, each with the hash of the one
      before it. Newest{' '}
      <code className="font-mono" title={head}>
        {head.slice(0, 12)}
      </code>
      {unchained > 0 && <Unchained count={unchained} />}
    </Line>
  )
}

/** Nothing is wrong with them as far as anybody can tell, but nobody can tell. */
function Unchained({ count }: { readonly count: number }) {
  const entries = count === 1 ? 'One entry' : `${count.toLocaleString('en')} entries`
  return <>. {entries} among them without a hash, as an older version writes them, cannot be checked.</>
}

type BrokenProps = Pick<Extract<AuditVerdict, { intact: false }>, 'broken'>

function Broken({ broken }: BrokenProps) {
  return (
    <p role="alert" className="max-w-[68ch] border-loss border-l-2 pl-3 text-loss-text">
      The log was changed past the console.{' '}
      {broken === null ? (
        'The newest entries are missing.'
      ) : (
        <>
          The first entry that does not fit is <BrokenEntry broken={broken} />
          {broken.at !== null && (
            <>
              {' '}
              of <LocalTime at={broken.at} />
            </>
          )}
          : it was changed, or something before it was removed.
        </>
      )}
    </p>
  )
}

function BrokenEntry({ broken }: { readonly broken: NonNullable<BrokenProps['broken']> }) {
  const href = toEntryHref(broken)
  if (href === null) return <span className="font-mono">{broken.id ?? 'unreadable'}</span>
  return (
    <a href={href} className="font-mono underline underline-offset-4">
      {broken.id}
    </a>
  )
}

function Line({ children }: { readonly children: ReactNode }) {
  return <p className="max-w-[90ch] text-[13px] text-ink-2">{children}</p>
}
