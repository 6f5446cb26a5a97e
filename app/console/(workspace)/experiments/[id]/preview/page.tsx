import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewBoard } from '#components/console/editor/preview-board'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { readPreviewSubject } from '#lib/drafts/read-preview-subject'
import { log } from '#lib/observability/log'
import { readVariantSpeed } from '#lib/preview/read-variant-speed'
import { requireSession } from '../../../../require-session.ts'

export const metadata: Metadata = { title: 'Preview' }
export const dynamic = 'force-dynamic'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Every variant as the site shows it, side by side. What is shown stands in the address. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params
  await requireSession(`/console/experiments/${id}/preview`)
  const subject = await readPreviewSubject(id).catch((error: unknown) => {
    log('error', 'preview-unavailable', { id, error })
    return undefined
  })
  if (subject === undefined) return <StoreUnreachable />
  if (subject === null) notFound()
  const speeds = await readVariantSpeed(id, Date.now()).catch(() => ({}))
  return <PreviewBoard subject={subject} shown={toTexts(await searchParams)} speeds={speeds} />
}

function toTexts(
  query: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )
  return Object.fromEntries(pairs)
}
