'use client'

import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { ConsoleButton } from '../console-button.tsx'
import { ChangeDiff } from './change-diff.tsx'
import { Checklist } from './checklist.tsx'
import { describePublish } from './describe-publish.ts'
import { useEditor } from './editor-context.ts'
import type { Preflight } from './preflight.ts'
import { PublishChoices } from './publish-choices.tsx'
import type { Published } from './send-publish.ts'
import { usePublish } from './use-publish.ts'
import { useReach } from './use-reach.ts'

type Props = {
  readonly id: string
  readonly canPublish: boolean
  readonly onClose: () => void
  readonly onFix: (pointer: string) => void
  readonly onPublished: (published: Published) => void
}

/** Everything between a draft and its visitors on one sheet: the checks, what changes, who has to agree, the button. */
export function PublishSheet({ id, canPublish, onClose, onFix, onPublished }: Props) {
  const { view, site } = useEditor()
  const sheet = usePublish(id, onPublished)
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [outside, setOutside] = useState<'adopt' | 'overwrite' | null>(null)
  const [restart, setRestart] = useState(false)
  const { preflight, review = null, checks, problem, pending } = sheet
  const { biases = [], outsideChanges = [], blocked } = preflight ?? {}

  const isStopped =
    checks.some(({ level }) => level === 'blocks') && !(restart && blocked === 'new-seed-needed')
  const isConfirmed = restart || biases.every(({ code }) => confirmed.includes(code))
  const isDecided = blocked !== 'outside-edit' || outside !== null
  const isReady = sheet.isLoaded && !isStopped && isConfirmed && isDecided && pending === null
  const start = view.definition.schedule?.start
  const isLater = start !== undefined && Date.parse(start) > Date.now()
  const isWaiting = site.needsApproval && blocked === 'approval-needed'

  const publish = () =>
    void sheet.publish({ confirm: restart ? [] : confirmed, restart, ...(outside && { outside }) })

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Review and publish"
      footer={
        <>
          {isWaiting && review === null && (
            <ConsoleButton
              look="filled"
              disabled={pending !== null}
              onClick={() => void sheet.sign('review')}
            >
              Request approval
            </ConsoleButton>
          )}
          {review !== null && review.approved === null && canPublish && (
            <ConsoleButton disabled={pending !== null} onClick={() => void sheet.sign('approve')}>
              Approve
            </ConsoleButton>
          )}
          {canPublish && !(isWaiting && review === null) && (
            <ConsoleButton look="filled" disabled={!isReady} onClick={publish}>
              {pending === 'publish' ? 'Publishing…' : isLater ? 'Schedule' : 'Publish'}
            </ConsoleButton>
          )}
        </>
      }
    >
      <div aria-live="polite" className="grid gap-6">
        {problem !== null && (
          <p role="alert" className="border-loss border-l-2 pl-3 text-loss-text">
            {problem}
          </p>
        )}
        {preflight === undefined ? (
          <p>{problem === null ? 'Checking…' : ''}</p>
        ) : (
          <>
            <Changes preflight={preflight} />
            <PublishChoices
              biases={biases}
              outsideChanges={blocked === 'outside-edit' ? outsideChanges : []}
              needsSeed={blocked === 'new-seed-needed'}
              confirmed={confirmed}
              outside={outside}
              restart={restart}
              onConfirm={setConfirmed}
              onOutside={setOutside}
              onRestart={setRestart}
            />
            <section aria-labelledby="checks" className="grid gap-2">
              <h3 id="checks" className="font-semibold">
                Checks
              </h3>
              <Checklist checks={checks} onFix={onFix} />
            </section>
            {review !== null && (
              <p className="text-[13px] text-ink-2">
                {review.approved === null
                  ? `${review.requested.by.name} asked for approval. Somebody else has to give it; an edit ends it.`
                  : `${review.approved.by.name} approved of this revision.`}
              </p>
            )}
            {!canPublish && <p className="text-[13px] text-ink-2">Publishing needs the role publisher.</p>}
          </>
        )}
      </div>
    </Dialog>
  )
}

function Changes({ preflight }: { readonly preflight: Preflight }) {
  const { view, slot } = useEditor()
  const reach = useReach()
  const [isRaw, setRaw] = useState(false)
  const { changes = [], sentence } = preflight
  return (
    <section aria-labelledby="changes" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id="changes" className="mr-auto font-semibold">
          What changes
        </h3>
        <ConsoleButton aria-pressed={isRaw} onClick={() => setRaw(!isRaw)}>
          {isRaw ? 'In words' : 'As JSON'}
        </ConsoleButton>
      </div>
      {isRaw ? (
        <ChangeDiff changes={changes} />
      ) : (
        <>
          {sentence !== null && <p className="text-[16px] leading-6">{capital(sentence)}.</p>}
          {describePublish(view.definition, slot, reach).map((line) => (
            <p key={line} className="text-ink-2">
              {line}
            </p>
          ))}
        </>
      )}
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
