import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { FaultList } from '#components/console/fault-list'
import { ConsentNote } from '#components/console/personalisation/consent-note'
import { MarketTable } from '#components/console/personalisation/market-table'
import { SlotEditor } from '#components/console/personalisation/slot-editor'
import { SlotSummary } from '#components/console/personalisation/slot-summary'
import { PieceRightNote } from '#components/console/pieces/piece-right-note'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { PageHeader } from '#components/ui/page-header'
import {
  type Personalisation,
  type PersonalSlot,
  readPersonalisation,
} from '#lib/drafts/read-personalisation'
import { log } from '#lib/observability/log'
import { listAttributes } from '../../../../components/console/editor/attributes.ts'
import { judgePieceRight, type PieceRight } from '../../../../components/console/pieces/piece-right.ts'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Personalisation' }
/** Every view reads what is live anew. */
export const dynamic = 'force-dynamic'

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function PersonalisationPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>
}) {
  const { roles, sub } = await requireSession('/console/personalisation')
  const { slot: wanted } = await searchParams
  const known = await read()
  if (known === null) return <StoreUnreachable />
  const right = judgePieceRight(roles, known.site.needsApproval)
  if (typeof wanted === 'string') {
    const slot = known.slots.find(({ name }) => name === wanted)
    if (slot === undefined) notFound()
    return <OneSlot slot={slot} known={known} right={right} person={sub} />
  }
  const { slots, markets, unidentified, faults } = known
  const attributes = listAttributes(known.site)
  return (
    <>
      <PageHeader
        title="Personalisation"
        description="Who sees what, without an experiment. Each place on a page asks its rules from the first on, and the first that takes a visitor decides."
      />
      <PieceRightNote reason={right.reason} />
      {slots.map((slot) => (
        <SlotSummary key={slot.name} slot={slot} attributes={attributes} canEdit={right.canEdit} />
      ))}
      <MarketTable markets={markets} />
      <ConsentNote unidentified={unidentified} />
      <FaultList faults={faults} />
    </>
  )
}

type SlotProps = {
  readonly slot: PersonalSlot
  readonly known: Personalisation
  readonly right: PieceRight
  /** Who looks: what this browser keeps of rules is theirs. */
  readonly person: string
}

function OneSlot({ slot, known, right: { canEdit, reason }, person }: SlotProps) {
  const { version, site, places } = known
  const { segments, markets, countries, traffic } = site
  const explain = `/console/live/explain?${new URLSearchParams({ path: slot.samplePath })}`
  return (
    <>
      <PageHeader
        title={slot.title}
        description={`${slot.description}. The first rule that takes a visitor decides what they see.`}
        actions={
          <Link
            href="/console/personalisation"
            prefetch={false}
            className="inline-flex min-h-8 items-center text-tide-text underline underline-offset-4"
          >
            All places
          </Link>
        }
      />
      <PieceRightNote reason={reason} />
      <SlotEditor
        key={slot.name}
        slot={slot}
        version={version}
        site={{ segments, markets, countries, traffic }}
        places={places}
        canEdit={canEdit}
        person={person}
      />
      <p className="text-[13px] text-ink-2">
        Which rule takes whom, of any visitor:{' '}
        <Link href={explain} prefetch={false} className="text-tide-text underline underline-offset-4">
          explain a visit
        </Link>
        .
      </p>
    </>
  )
}

/** Null while Edge Config does not answer. */
async function read(): Promise<Personalisation | null> {
  try {
    return await readPersonalisation(Date.now())
  } catch (error) {
    log('error', 'personalisation-unavailable', { error })
    return null
  }
}
