'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useMemo, useState } from 'react'
import { PageHeader } from '#components/ui/page-header'
import { useToast } from '#components/ui/toast'
import { stepsOf } from '#lib/core/json/at-pointer'
import type { EditorDraft, EditorSite } from '#lib/drafts/editor-view'
import { ConflictList } from './conflict-list.tsx'
import { EditorContext, type TextPlace } from './editor-context.ts'
import { EditorLive } from './editor-live.tsx'
import { EditorBar, EditorSummary } from './editor-summary.tsx'
import { focusField } from './focus-field.ts'
import { HowMuchSection } from './how-much-section.tsx'
import { MeasureSection } from './measure-section.tsx'
import type { Published } from './send-publish.ts'
import { StepNav } from './step-nav.tsx'
import { useDraft } from './use-draft.ts'
import { useIsInteractive } from './use-is-interactive.ts'
import { WhatSection } from './what-section.tsx'
import { WhoSection } from './who-section.tsx'
import { WhySection } from './why-section.tsx'

/** The sheet comes when it is asked for. */
const PublishSheet = lazy(async () => ({ default: (await import('./publish-sheet.tsx')).PublishSheet }))

/** What takes the focus stays clear of the bars at the upper and the lower edge. */
const COLUMN =
  'min-w-0 max-lg:[&_section]:scroll-mt-28 [&_:is(input,select,textarea,button,summary)]:scroll-mt-20 max-lg:[&_:is(input,select,textarea,button,summary)]:scroll-mt-32 max-lg:[&_:is(input,select,textarea,button,summary)]:scroll-mb-20'

type Props = {
  readonly draft: EditorDraft
  readonly site: EditorSite
  readonly canEdit: boolean
  readonly canPublish: boolean
  /** The id of this browser on the storefront; null where it has none. */
  readonly visitor: string | null
  /** Who edits: what this browser keeps of a draft is theirs. */
  readonly person: string
}

/** An experiment on one page, in the order in which one thinks of it: why, what, who, how much, measure. */
export function ExperimentEditor({ draft, site, canEdit, canPublish, visitor, person }: Props) {
  const toast = useToast()
  const router = useRouter()
  const isInteractive = useIsInteractive()
  const { store, view } = useDraft(draft, person, () =>
    toast({ message: 'What was not saved at your last visit is back.' }),
  )
  const { definition, id } = view
  const slot = site.slots.find(({ name }) => name === definition.slot) ?? null
  const [chosen, show] = useState<TextPlace>({ variant: '', language: 'en' })
  const [isReviewing, setReviewing] = useState(false)
  const [published, setPublished] = useState<Published | null>(null)

  const keys = useMemo(() => definition.variants?.map(({ key }) => key) ?? [], [definition.variants])
  const variant = keys.includes(chosen.variant) ? chosen.variant : (keys[1] ?? 'variant-b')
  const place = { variant, language: chosen.language }

  /** A field of a text that is not on the screen is brought there first. */
  const fix = (pointer: string) => {
    setReviewing(false)
    const [member, key = '', language] = stepsOf(pointer)
    if (member === 'content' && key !== '') show({ variant: key, language: language ?? chosen.language })
    focusField(pointer)
  }

  return (
    <EditorContext
      value={{
        store,
        view,
        site,
        slot,
        canEdit: canEdit && isInteractive,
        mayEdit: canEdit,
        place,
        show,
        visitor,
      }}
    >
      {id !== null && <EditorLive id={id} store={store} />}
      {draft.id === null && (
        <PageHeader
          title={definition.name || 'New experiment'}
          description="It is saved as a draft while you write. Nobody sees it before it is published."
        />
      )}
      <StepNav />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className={COLUMN}>
          <ConflictList />
          {!canEdit && <p className="mb-4 text-ink-2">Your role may look at this, but not change it.</p>}
          <WhySection />
          <WhatSection />
          <WhoSection />
          <HowMuchSection />
          <MeasureSection />
        </div>
        <EditorSummary published={published} onReview={() => setReviewing(true)} />
      </div>
      <EditorBar onReview={() => setReviewing(true)} />
      {isReviewing && id !== null && (
        <Suspense>
          <PublishSheet
            id={id}
            canPublish={canPublish}
            onClose={() => setReviewing(false)}
            onFix={fix}
            onPublished={(done) => {
              setReviewing(false)
              setPublished(done)
              // The heading above tells the state: with an address of its own it is asked for anew.
              if (draft.id !== null) router.refresh()
            }}
          />
        </Suspense>
      )}
    </EditorContext>
  )
}
